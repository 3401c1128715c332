package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.budget.iso20022.Statement;
import nl.innovatiebudget.budget.iso20022.Statement.Direction;
import nl.innovatiebudget.budget.payment.BankEntry.Outcome;
import nl.innovatiebudget.budget.payment.BankEntry.Result;
import nl.innovatiebudget.kit.money.Euro;

/** Where a movement of money on our account belongs: to a payment, to a reclaim, or to a person. */
@ApplicationScoped
class BookMoney {

  private final Payments payments;
  private final SettlePayment settlePayment;
  private final Receipts receipts;

  BookMoney(Payments payments, SettlePayment settlePayment, Receipts receipts) {
    this.payments = payments;
    this.settlePayment = settlePayment;
    this.receipts = receipts;
  }

  /** Within a transaction of the caller. */
  Result book(Statement.Line line) {
    var amount = line.amount();
    if (amount == null) {
      return Result.of(Outcome.NOT_EURO);
    }
    var endToEndId = line.endToEndId();
    var payment = endToEndId == null ? null : payments.find(endToEndId).orElse(null);
    if (line.direction() == Direction.OUT) {
      if (payment == null || line.returned()) {
        return Result.of(Outcome.UNKNOWN_PAYMENT);
      }
      return differs(payment, amount)
          ? differs(payment, line)
          : settlePayment.paid(payment, line.valueDay());
    }
    if (payment != null) {
      return differs(payment, amount)
          ? differs(payment, line)
          : settlePayment.returned(payment, line.reason());
    }
    return line.returned() ? Result.of(Outcome.UNKNOWN_PAYMENT) : receipts.receive(line, amount);
  }

  private static boolean differs(Payment payment, Euro amount) {
    return !payment.amount().equals(amount);
  }

  private static Result differs(Payment payment, Statement.Line line) {
    return Result.of(
        Outcome.AMOUNT_DIFFERS,
        payment,
        "€ " + line.amount() + " instead of € " + payment.amount());
  }
}
