package nl.innovatiebudget.budget.iso20022;

import java.time.LocalDate;
import java.util.List;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the bank booked on an account ({@code camt.053.001.08}). */
public record Statement(String messageId, List<Line> lines) implements BankFile {

  /** Whether money left the account or came in. */
  @Schema(name = "BankEntryDirection")
  public enum Direction {
    OUT,
    IN
  }

  /** What the bank has done with it. */
  public enum Status {
    BOOKED,
    /** Announced only; it will come again. */
    NOT_BOOKED
  }

  /**
   * One movement of money; a booking of several payments is as many lines.
   *
   * @param iban the account that the statement is of
   * @param reference by which the bank tells this movement from all others
   * @param amount none when it is not in whole euro cents
   * @param endToEndId ours, when the bank gives it back
   * @param returned it takes back what was booked before
   * @param creditorReference structured reference of who paid
   * @param remittance unstructured text of who paid
   */
  public record Line(
      String iban,
      String reference,
      Direction direction,
      Status status,
      @Nullable Euro amount,
      LocalDate valueDay,
      @Nullable String endToEndId,
      boolean returned,
      String reason,
      String counterparty,
      String creditorReference,
      String remittance) {}
}
