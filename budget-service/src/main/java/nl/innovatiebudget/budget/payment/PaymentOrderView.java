package nl.innovatiebudget.budget.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * An order as staff see it, amounts in whole cents.
 *
 * @param orderId also the id of its proposal, which tells who agreed
 * @param totalCents of all its payments
 * @param payments none in a list of orders
 */
public record PaymentOrderView(
    UUID orderId,
    PaymentOrder.State state,
    AccountCode cashAccountCode,
    LocalDate executionDay,
    Instant orderedAt,
    @Nullable Instant exportedAt,
    @Nullable Instant withdrawnAt,
    @Nullable String withdrawalReason,
    int paymentCount,
    Euro totalCents,
    List<PaymentView> payments) {

  static PaymentOrderView of(PaymentOrder order, List<Payment> payments) {
    return new PaymentOrderView(
        order.orderId(),
        order.state(),
        order.cashAccount(),
        order.executionDay(),
        order.orderedAt(),
        order.exportedAt(),
        order.withdrawnAt(),
        order.withdrawalReason(),
        payments.size(),
        payments.stream().map(Payment::amount).reduce(Euro.ZERO, Euro::plus),
        payments.stream().map(PaymentView::of).toList());
  }

  /** One payment to one body. */
  public record PaymentView(
      UUID paymentId,
      UUID orderId,
      String endToEndId,
      UUID dueId,
      UUID applicationId,
      String name,
      String iban,
      Euro amountCents,
      String remittance,
      Payment.State state,
      @Nullable String bankStatus,
      @Nullable String reason,
      @Nullable LocalDate valueDay) {

    static PaymentView of(Payment payment) {
      return new PaymentView(
          payment.paymentId(),
          payment.orderId(),
          payment.endToEndId(),
          payment.dueId(),
          payment.applicationId(),
          payment.holderName(),
          payment.iban().value(),
          payment.amount(),
          payment.remittance(),
          payment.state(),
          payment.bankStatus(),
          payment.reason(),
          payment.valueDay());
    }
  }
}
