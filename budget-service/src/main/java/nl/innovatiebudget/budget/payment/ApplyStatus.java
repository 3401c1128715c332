package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.innovatiebudget.budget.award.DuePayments;
import nl.innovatiebudget.budget.iso20022.StatusReport;
import nl.innovatiebudget.budget.payment.BankEntry.Outcome;
import nl.innovatiebudget.budget.payment.BankEntry.Result;
import nl.innovatiebudget.budget.payment.BankLine.OfReport;
import nl.innovatiebudget.budget.payment.Payment.State;
import nl.innovatiebudget.budget.recipient.Recipients;

/**
 * What a status report says about one payment. Only a refusal has an effect: that money left is
 * known when it stands on a statement.
 */
@ApplicationScoped
class ApplyStatus {

  private final PaymentOrders orders;
  private final Payments payments;
  private final Recipients recipients;
  private final DuePayments duePayments;
  private final CashBook cashBook;

  ApplyStatus(
      PaymentOrders orders,
      Payments payments,
      Recipients recipients,
      DuePayments duePayments,
      CashBook cashBook) {
    this.orders = orders;
    this.payments = payments;
    this.recipients = recipients;
    this.duePayments = duePayments;
    this.cashBook = cashBook;
  }

  /** Within a transaction of the caller. */
  Result apply(OfReport report) {
    var order = orders.ofMessage(report.originalMessageId());
    if (order.isEmpty()) {
      return new Result(Outcome.UNKNOWN_ORDER, null, report.originalMessageId());
    }
    var found =
        payments
            .find(report.line().endToEndId())
            .filter(payment -> payment.orderId().equals(order.get()));
    if (found.isEmpty()) {
      return Result.of(Outcome.UNKNOWN_PAYMENT);
    }
    recipients.lock(List.of(found.get().applicationId()));
    var payment = payments.find(found.get().paymentId()).orElseThrow();
    payments.note(payment, report.line().status());
    return report.line().isRejected()
        ? reject(payment, report.line())
        : Result.of(Outcome.NOTED, payment, told(report.line()));
  }

  private Result reject(Payment payment, StatusReport.Line line) {
    return switch (payment.state()) {
      case SENT -> {
        var reason = told(line);
        payments.move(payment, State.REJECTED, reason, null);
        duePayments.returned(payment.dueId(), reason);
        cashBook.record(List.of(cashBook.release(payment)));
        yield Result.of(Outcome.REJECTED, payment, reason);
      }
      case REJECTED -> Result.of(Outcome.REPEATED, payment);
      case ORDERED, PAID, RETURNED, CANCELLED ->
          Result.of(Outcome.UNEXPECTED, payment, "rejected while " + payment.state());
    };
  }

  private static String told(StatusReport.Line line) {
    var words = (line.status() + " " + line.reason()).strip();
    return words.length() > 500 ? words.substring(0, 500) : words;
  }
}
