package nl.innovatiebudget.budget.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.budget.account.AccountCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Payments that two people agreed on, with the same bank day and from the same line of the budget.
 *
 * @param orderId id of the proposal that was approved
 * @param cashAccount where the cash is taken from in the ledger
 * @param exportedAt when the file for the bank was made; none while it was not
 * @param withdrawnAt when it was called off before it was exported
 */
record PaymentOrder(
    UUID orderId,
    AccountCode cashAccount,
    LocalDate executionDay,
    Instant orderedAt,
    @Nullable Instant exportedAt,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawalReason) {

  /** How far it is. */
  @Schema(name = "PaymentOrderState")
  enum State {
    ORDERED,
    EXPORTED,
    WITHDRAWN
  }

  State state() {
    if (withdrawnAt != null) {
      return State.WITHDRAWN;
    }
    return exportedAt == null ? State.ORDERED : State.EXPORTED;
  }

  /** Used once for the file, as the bank wants it: at most 35 characters. */
  String messageId() {
    return orderId.toString().replace("-", "");
  }
}
