package nl.innovatiebudget.notification.template;

import org.jspecify.annotations.Nullable;

/** What happened to the money of an award. */
public sealed interface BudgetNews extends News {

  /**
   * The amounts of an award before and after an act on it.
   *
   * @param toPay nothing when no more is to be paid
   * @param overpaid nothing when no more was paid than may be kept
   */
  record Amounts(
      String before,
      String after,
      String paid,
      @Nullable String toPay,
      @Nullable String overpaid) {}

  record PaymentMade(String amount, String valueDay) implements BudgetNews {}

  record PaymentsSuspended(String ground, String reason, String notifiedOn, String endsOn)
      implements BudgetNews {}

  record PaymentsResumed(String resumedOn) implements BudgetNews {}

  record AwardChanged(Amounts amounts, @Nullable String ground, String reason, String decidedOn)
      implements BudgetNews {}

  record AwardWithdrawn(Amounts amounts, String ground, String reason, String decidedOn)
      implements BudgetNews {}

  record AwardDetermined(Amounts amounts, @Nullable String ground, String reason, String decidedOn)
      implements BudgetNews {}

  record ReclaimRaised(
      String reference, String amount, String reason, String raisedOn, String payByDay)
      implements BudgetNews {}

  record ReclaimReminded(String reference, String outstanding, String payByDay)
      implements BudgetNews {}

  record ReclaimSettled(
      String reference,
      String principal,
      @Nullable String interest,
      @Nullable String excess,
      String settledOn)
      implements BudgetNews {}

  default MessageKind kindOfMessage() {
    return switch (this) {
      case PaymentMade ignored -> MessageKind.PAYMENT_MADE;
      case PaymentsSuspended ignored -> MessageKind.PAYMENTS_SUSPENDED;
      case PaymentsResumed ignored -> MessageKind.PAYMENTS_RESUMED;
      case AwardChanged ignored -> MessageKind.AWARD_CHANGED;
      case AwardWithdrawn ignored -> MessageKind.AWARD_WITHDRAWN;
      case AwardDetermined ignored -> MessageKind.AWARD_DETERMINED;
      case ReclaimRaised ignored -> MessageKind.RECLAIM_RAISED;
      case ReclaimReminded ignored -> MessageKind.RECLAIM_REMINDED;
      case ReclaimSettled ignored -> MessageKind.RECLAIM_SETTLED;
    };
  }
}
