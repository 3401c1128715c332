package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.budget.award.DuePayments;
import nl.innovatiebudget.budget.payment.Payment.State;
import nl.innovatiebudget.budget.recipient.Recipients;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Calls an order off before the bank has it: what was due is due again, the cash is free again. */
@ApplicationScoped
class WithdrawOrder {

  /** A reason is longer than what is told with a payment. */
  private static final int LONGEST_REASON = 500;

  private final PaymentOrders orders;
  private final Payments payments;
  private final DuePayments duePayments;
  private final Recipients recipients;
  private final CashBook cashBook;
  private final Clock clock;

  WithdrawOrder(
      PaymentOrders orders,
      Payments payments,
      DuePayments duePayments,
      Recipients recipients,
      CashBook cashBook,
      Clock clock) {
    this.orders = orders;
    this.payments = payments;
    this.duePayments = duePayments;
    this.recipients = recipients;
    this.cashBook = cashBook;
    this.clock = clock;
  }

  /** Refuses an order that a file was made of, and one that was withdrawn. */
  @Transactional
  PaymentOrder withdraw(UUID orderId, String reason, String by) {
    var order = orders.lock(orderId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    switch (order.state()) {
      case EXPORTED -> throw new Rejected(PaymentRejections.orderExported());
      case WITHDRAWN -> throw new Rejected(PaymentRejections.orderWithdrawn());
      case ORDERED -> {}
    }
    recipients.lock(payments.ofOrder(orderId).stream().map(Payment::applicationId).toList());
    var open =
        payments.ofOrder(orderId).stream()
            .filter(payment -> payment.state() == State.ORDERED)
            .toList();
    var why = reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    orders.withdraw(orderId, by, clock.instant(), reason);
    for (var payment : open) {
      payments.move(payment, State.CANCELLED, why, null);
      duePayments.returned(payment.dueId(), why);
    }
    cashBook.record(open.stream().map(cashBook::release).toList());
    return orders.find(orderId).orElseThrow();
  }
}
