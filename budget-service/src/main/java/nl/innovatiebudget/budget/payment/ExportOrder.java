package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.budget.award.DuePayment;
import nl.innovatiebudget.budget.award.DuePayments;
import nl.innovatiebudget.budget.iso20022.CreditTransferFile;
import nl.innovatiebudget.budget.iso20022.CreditTransfers;
import nl.innovatiebudget.budget.payment.Payment.State;
import nl.innovatiebudget.budget.recipient.BankAccounts;
import nl.innovatiebudget.budget.recipient.Recipients;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;

/**
 * Makes the file by which the bank is asked to pay. It is made once: whoever asks again gets the
 * same bytes, and the bank refuses a message id that it had before.
 */
@ApplicationScoped
class ExportOrder {

  private final PaymentOrders orders;
  private final Payments payments;
  private final DuePayments duePayments;
  private final Recipients recipients;
  private final BankAccounts bankAccounts;
  private final PaymentConfig config;
  private final Clock clock;

  ExportOrder(
      PaymentOrders orders,
      Payments payments,
      DuePayments duePayments,
      Recipients recipients,
      BankAccounts bankAccounts,
      PaymentConfig config,
      Clock clock) {
    this.orders = orders;
    this.payments = payments;
    this.duePayments = duePayments;
    this.recipients = recipients;
    this.bankAccounts = bankAccounts;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Refuses an order that was withdrawn, a day that has passed, payments to an account that is no
   * longer the confirmed one, and payments of an award that was suspended or lowered since.
   */
  @Transactional
  PaymentFile export(UUID orderId, String by) {
    var order = orders.lock(orderId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    var made = orders.file(orderId);
    if (made.isPresent()) {
      return made.get();
    }
    recipients.lock(applications(payments.ofOrder(orderId)));
    var sent =
        payments.ofOrder(orderId).stream()
            .filter(payment -> payment.state() == State.ORDERED)
            .toList();
    Rejected.ifAny(reasonsAgainst(order, sent));
    sent.forEach(payment -> payments.move(payment, State.SENT, null, null));
    orders.addFile(order, CreditTransferFile.bytes(file(order, sent)), by, clock.instant());
    return orders.file(orderId).orElseThrow();
  }

  private List<Rejection> reasonsAgainst(PaymentOrder order, List<Payment> sent) {
    if (order.state() == PaymentOrder.State.WITHDRAWN) {
      return List.of(PaymentRejections.orderWithdrawn());
    }
    var reasons = new ArrayList<Rejection>();
    if (sent.isEmpty()) {
      reasons.add(PaymentRejections.nothingToSend());
    }
    if (order.executionDay().isBefore(LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM)))) {
      reasons.add(PaymentRejections.executionDayPassed(order.executionDay()));
    }
    var known = recipients.of(applications(sent));
    var confirmed = bankAccounts.confirmed(known.keySet());
    for (var payment : sent) {
      var recipient = known.get(payment.applicationId());
      var number = recipient == null ? payment.applicationId().toString() : recipient.number();
      var account = confirmed.get(payment.applicationId());
      if (account == null || !account.accountId().equals(payment.accountId())) {
        reasons.add(PaymentRejections.ibanChanged(number));
      }
      // Locks the award: what is decided about it waits until the file is there, or stops it.
      reasons.addAll(duePayments.againstSending(payment.dueId(), number));
      if (!isStillDue(payment)) {
        reasons.add(PaymentRejections.noLongerDue(number));
      }
    }
    return reasons;
  }

  private boolean isStillDue(Payment payment) {
    return duePayments
        .find(payment.dueId())
        .filter(due -> due.state() == DuePayment.State.ORDERED)
        .filter(due -> payment.orderId().equals(due.orderId()))
        .isPresent();
  }

  private CreditTransfers file(PaymentOrder order, List<Payment> sent) {
    var transfers =
        sent.stream()
            .map(
                payment ->
                    new CreditTransfers.Transfer(
                        payment.endToEndId(),
                        payment.holderName(),
                        payment.iban().value(),
                        payment.amount(),
                        payment.remittance()))
            .toList();
    return new CreditTransfers(
        order.messageId(),
        clock.instant(),
        order.executionDay(),
        config.debtorName(),
        config.debtorIban(),
        transfers);
  }

  private static List<UUID> applications(List<Payment> payments) {
    return payments.stream().map(Payment::applicationId).distinct().toList();
  }
}
