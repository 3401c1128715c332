package nl.innovatiebudget.intake.overview;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * The last row of a page. What is added to the list or leaves it does not shift the pages that
 * follow; a row that is itself moved to the front in the meantime is found there.
 */
sealed interface PagePosition {

  /** In order of number, which never changes. */
  record OfNumber(int ordinal) implements PagePosition {

    static final OfNumber START = new OfNumber(0);

    @Override
    public String text() {
      return "n" + ordinal;
    }
  }

  /** In order of an instant, the newest first. */
  record OfInstant(Instant at, UUID applicationId) implements PagePosition {

    static final OfInstant START =
        new OfInstant(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    @Override
    public String text() {
      return "i" + applicationId + at;
    }
  }

  /** What the token says. */
  String text();

  /** Opaque to whoever gets it. */
  default String token() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text().getBytes(StandardCharsets.US_ASCII));
  }

  /** Refuses what is no token of this order. */
  static OfNumber ofNumber(String token) {
    int ordinal = Integer.parseInt(text(token, 'n'));
    if (ordinal < 0) {
      throw new IllegalArgumentException("no number");
    }
    return new OfNumber(ordinal);
  }

  /** Refuses what is no token of this order. */
  static OfInstant ofInstant(String token) {
    var text = text(token, 'i');
    int end = new UUID(0, 0).toString().length();
    if (text.length() < end) {
      throw new IllegalArgumentException("no id");
    }
    return new OfInstant(
        QueryReader.instant(text.substring(end)), UUID.fromString(text.substring(0, end)));
  }

  private static String text(String token, char order) {
    var text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
    if (text.isEmpty() || text.charAt(0) != order) {
      throw new IllegalArgumentException("no token of this order");
    }
    return text.substring(1);
  }
}
