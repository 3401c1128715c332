package nl.innovatiebudget.intake.overview;

import java.util.Locale;

/** In which order a list of what was submitted stands. */
public enum ListOrder {
  /** What was received last first. A version that took the place of another one counts anew. */
  NEWEST("received_at desc, application_id desc", "(received_at, application_id) < (?, ?)"),
  NUMBER("ordinal", "ordinal > ?");

  private final String columns;
  private final String after;

  ListOrder(String columns, String after) {
    this.columns = columns;
    this.after = after;
  }

  /** Reads {@code newest} or {@code number}. */
  static ListOrder of(String text) {
    if (!text.equals(text.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("not in lower case");
    }
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  String columns() {
    return columns;
  }

  String after() {
    return after;
  }

  PagePosition start() {
    return this == NEWEST ? PagePosition.OfInstant.START : PagePosition.OfNumber.START;
  }

  /** Refuses a token of another order. */
  PagePosition position(String token) {
    return this == NEWEST ? PagePosition.ofInstant(token) : PagePosition.ofNumber(token);
  }
}
