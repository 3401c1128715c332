package nl.innovatiebudget.budget.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.budget.iso20022.Statement.Direction;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One line of a message of the bank and what it did here.
 *
 * @param entryReference by which the bank tells this line from all others
 * @param direction none in a status report, which books nothing
 * @param explanation what a person found out about a line that the service could not place
 */
record BankEntry(
    UUID entryId,
    Kind kind,
    String messageId,
    int ordinal,
    String entryReference,
    @Nullable Direction direction,
    @Nullable Euro amountCents,
    @Nullable LocalDate valueDay,
    @Nullable String endToEndId,
    String counterparty,
    String remittance,
    @Nullable UUID paymentId,
    Outcome outcome,
    String detail,
    Instant recordedAt,
    @Nullable String explainedBy,
    @Nullable Instant explainedAt,
    @Nullable String explanation) {

  /** Which message it is from. */
  @Schema(name = "BankMessageKind")
  enum Kind {
    /** pain.002 */
    STATUS_REPORT,
    /** camt.053 */
    STATEMENT
  }

  /** What a line did; some are for a person to look at. */
  @Schema(name = "BankEntryOutcome")
  enum Outcome {
    /** The payment was booked. */
    PAID(false),
    /** A payment that the bank had rejected was booked after all, and nothing was paid instead. */
    PAID_LATE(false),
    /** The bank refused the payment: it is due again. */
    REJECTED(false),
    /** The money of a payment came back: it is due again. */
    RETURNED(false),
    /** Money came in for a reclaim. */
    RECEIVED(false),
    /** The bank says how far it is. */
    NOTED(false),
    /** The same line was in another message before. */
    REPEATED(false),
    /** Announced by the bank; it will come again. */
    NOT_BOOKED(false),

    /** Nothing of ours has this id. */
    UNKNOWN_PAYMENT(true),
    /** The file that it is about was not ours. */
    UNKNOWN_ORDER(true),
    /** Money that came in without a reference of one reclaim. */
    UNKNOWN_RECEIPT(true),
    /** The payment was of another amount. */
    AMOUNT_DIFFERS(true),
    /** Not in whole euro cents. */
    NOT_EURO(true),
    /**
     * A payment that the bank had rejected was booked after all, and the award entitles to less by
     * now: claim it back.
     */
    PAID_TOO_MUCH(true),
    /** What is due was paid by another payment too: ask the money back. */
    PAID_TWICE(true),
    /** Does not fit how far the payment is. */
    UNEXPECTED(true),
    /** The ledger or the award did not allow it; the detail says why. */
    REFUSED(true);

    private final boolean needsPerson;

    Outcome(boolean needsPerson) {
      this.needsPerson = needsPerson;
    }

    boolean needsPerson() {
      return needsPerson;
    }
  }

  /** What is to be done about a line, or was done. */
  record Result(Outcome outcome, @Nullable UUID paymentId, String detail) {

    static Result of(Outcome outcome) {
      return new Result(outcome, null, "");
    }

    static Result of(Outcome outcome, Payment payment) {
      return new Result(outcome, payment.paymentId(), "");
    }

    static Result of(Outcome outcome, Payment payment, String detail) {
      return new Result(outcome, payment.paymentId(), detail);
    }
  }
}
