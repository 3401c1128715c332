package nl.innovatiebudget.budget.payment;

import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.budget.recipient.Iban;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One payment to one body, to the account that was confirmed when two people agreed. What is due
 * and comes back is paid by another payment with another id, never by this one again.
 *
 * @param bankStatus the latest code of the bank, such as {@code ACSP}
 * @param reason why it was rejected, returned or called off
 * @param valueDay when the money left
 */
record Payment(
    UUID paymentId,
    UUID orderId,
    int ordinal,
    UUID dueId,
    UUID applicationId,
    UUID accountId,
    Iban iban,
    String holderName,
    Euro amount,
    String remittance,
    State state,
    @Nullable String bankStatus,
    @Nullable String reason,
    @Nullable LocalDate valueDay) {

  /** How far it is. */
  @Schema(name = "PaymentState")
  enum State {
    /** Two people agreed; the cash is reserved. */
    ORDERED,
    /** In a file for the bank. */
    SENT,
    /** Booked by the bank. */
    PAID,
    /** Refused by the bank; what is due is due again. */
    REJECTED,
    /** Booked, and sent back later. */
    RETURNED,
    /** Called off before it was sent. */
    CANCELLED
  }

  /** The bank gives it back in all that it says about this payment. */
  String endToEndId() {
    return paymentId.toString().replace("-", "");
  }

  /** The reservation of cash in the ledger. */
  TransferId reservation() {
    return TransferId.of("payment", paymentId);
  }

  /** What makes the reservation final, when the bank booked the payment. */
  TransferId booking() {
    return TransferId.of("payment-booked", paymentId);
  }

  /** What takes the reservation back. */
  TransferId release() {
    return TransferId.of("payment-released", paymentId);
  }

  /** The booking of a payment whose reservation was taken back before. */
  TransferId lateBooking() {
    return TransferId.of("payment-booked-late", paymentId);
  }

  /** What takes a booking back, when the money was sent back. */
  TransferId reversal() {
    return TransferId.of("payment-returned", paymentId);
  }
}
