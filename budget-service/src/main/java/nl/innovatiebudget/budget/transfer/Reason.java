package nl.innovatiebudget.budget.transfer;

import java.util.Arrays;
import java.util.Locale;
import nl.innovatiebudget.kit.problem.Text;

/** Reasons to refuse a transfer that are the same for everybody. */
public enum Reason {
  AMOUNT_NOT_POSITIVE("Het bedrag is minstens één cent.", "The amount is at least one cent."),
  OTHER_BOOK(
      "De rekeningen horen niet bij hetzelfde boek.", "The accounts are not of the same book."),
  OTHER_YEAR(
      "De rekeningen horen niet bij hetzelfde begrotingsjaar.",
      "The accounts are not of the same budget year."),
  NOT_PENDING(
      "Er is geen reservering met deze rekeningen en dit bedrag.",
      "There is no pending transfer with these accounts and this amount."),
  ABOVE_PENDING("Het bedrag is hoger dan de reservering.", "The amount is above what is pending."),
  ALREADY_ENDED(
      "Deze reservering is al vastgelegd of vervallen.",
      "This pending transfer was already posted or voided."),
  EXPIRED("De reservering is verlopen.", "The time of the pending transfer is over."),
  NOT_EXPIRED(
      "De reservering is nog niet verlopen.", "The time of the pending transfer is not over yet."),
  NOT_REVERSIBLE(
      "Er is geen definitieve overboeking met deze rekeningen en dit bedrag om terug te draaien.",
      "There is no final transfer with these accounts and this amount to take back."),
  REVERSAL_OF_REVERSAL(
      "Een teruggedraaide overboeking draait u niet nog eens om. Maak een nieuwe overboeking.",
      "A reversal cannot be reversed. Make a new transfer."),
  ALREADY_REVERSED(
      "Deze overboeking is al teruggedraaid.", "This transfer was already taken back."),
  LINKED_TRANSFER_FAILED(
      "Een overboeking die hieraan vastzit, is geweigerd.",
      "A transfer that is linked to this one was refused.");

  private final Text detail;

  Reason(String nl, String en) {
    this.detail = new Text(nl, en);
  }

  /** Stable; in kebab case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Text detail() {
    return detail;
  }

  static Reason of(String code) {
    return Arrays.stream(values())
        .filter(reason -> reason.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no reason to refuse: " + code));
  }
}
