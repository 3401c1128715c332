package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.innovatiebudget.budget.award.DuePayments;
import nl.innovatiebudget.budget.payment.BankEntry.Outcome;
import nl.innovatiebudget.budget.payment.BankEntry.Result;
import nl.innovatiebudget.budget.payment.Payment.State;
import nl.innovatiebudget.budget.recipient.Recipients;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.money.Euro;

/** Makes a payment final when the bank booked it, and undoes that when the money came back. */
@ApplicationScoped
class SettlePayment {

  /** As much as is kept with a payment. */
  private static final int LONGEST_REASON = 500;

  private static final Set<State> LIVE = Set.of(State.ORDERED, State.SENT, State.PAID);

  private final Payments payments;
  private final Recipients recipients;
  private final DuePayments duePayments;
  private final CashBook cashBook;
  private final Outbox outbox;

  SettlePayment(
      Payments payments,
      Recipients recipients,
      DuePayments duePayments,
      CashBook cashBook,
      Outbox outbox) {
    this.payments = payments;
    this.recipients = recipients;
    this.duePayments = duePayments;
    this.cashBook = cashBook;
    this.outbox = outbox;
  }

  /** The bank booked it, for the whole amount. */
  Result paid(Payment found, LocalDate valueDay) {
    var payment = locked(found);
    return switch (payment.state()) {
      case SENT -> {
        payments.move(payment, State.PAID, null, valueDay);
        duePayments.paid(payment.dueId(), valueDay);
        announce(payment, valueDay);
        cashBook.record(List.of(cashBook.booking(payment)));
        yield Result.of(Outcome.PAID, payment);
      }
      case REJECTED -> paidAfterAll(payment, valueDay);
      case PAID -> Result.of(Outcome.PAID_TWICE, payment, "the bank booked it before");
      case ORDERED, RETURNED, CANCELLED ->
          Result.of(Outcome.UNEXPECTED, payment, "booked while " + payment.state());
    };
  }

  /** The whole amount came back after it was booked. */
  Result returned(Payment found, String reason) {
    var payment = locked(found);
    if (payment.state() != State.PAID) {
      return Result.of(Outcome.UNEXPECTED, payment, "came back while " + payment.state());
    }
    var told = ("returned by the bank " + reason).strip();
    var why = told.length() > LONGEST_REASON ? told.substring(0, LONGEST_REASON) : told;
    payments.move(payment, State.RETURNED, why, null);
    duePayments.returned(payment.dueId(), why);
    cashBook.record(List.of(cashBook.reversal(payment)));
    return Result.of(Outcome.RETURNED, payment, why);
  }

  /**
   * The bank had said no and paid all the same. What was ordered instead and is not at the bank yet
   * is called off; if that was sent as well, a person has to ask the money back.
   */
  private Result paidAfterAll(Payment payment, LocalDate valueDay) {
    var instead = liveOf(payment);
    if (instead.isPresent() && instead.get().state() != State.ORDERED) {
      var other = instead.get();
      return Result.of(
          Outcome.PAID_TWICE, payment, other.endToEndId() + " is " + other.state() + " as well");
    }
    var transfers = new ArrayList<Transfer>();
    if (instead.isPresent()) {
      var why = payment.endToEndId() + " was paid after all";
      payments.move(instead.get(), State.CANCELLED, why, null);
      duePayments.returned(payment.dueId(), why);
      transfers.add(cashBook.release(instead.get()));
    }
    payments.move(payment, State.PAID, null, valueDay);
    var tooMuch =
        duePayments.paidAfterAll(payment.dueId(), payment.orderId(), payment.amount(), valueDay);
    announce(payment, valueDay);
    transfers.add(cashBook.lateBooking(payment));
    cashBook.record(transfers);
    if (tooMuch.isMoreThan(Euro.ZERO)) {
      return Result.of(Outcome.PAID_TOO_MUCH, payment, "€ " + tooMuch + " beyond the award");
    }
    return Result.of(
        Outcome.PAID_LATE,
        payment,
        instead.map(other -> other.endToEndId() + " was called off").orElse(""));
  }

  private Optional<Payment> liveOf(Payment payment) {
    return payments.ofDue(payment.dueId()).stream()
        .filter(other -> LIVE.contains(other.state()))
        .findFirst();
  }

  /** As it stands while nobody else decides about this recipient's payments. */
  private Payment locked(Payment payment) {
    recipients.lock(List.of(payment.applicationId()));
    return payments.find(payment.paymentId()).orElseThrow();
  }

  private void announce(Payment payment, LocalDate valueDay) {
    var made =
        new PaymentMade(payment.applicationId(), payment.dueId(), payment.amount(), valueDay);
    outbox.add(Topic.BUDGET, payment.applicationId().toString(), PaymentMade.TYPE, made);
  }
}
