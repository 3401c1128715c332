package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.innovatiebudget.budget.award.DuePayment;
import nl.innovatiebudget.budget.award.DuePayments;
import nl.innovatiebudget.budget.recipient.BankAccounts;
import nl.innovatiebudget.budget.recipient.Recipients;
import nl.innovatiebudget.kit.time.BusinessClock;

/** What an order can be made of. */
@ApplicationScoped
class PaymentCandidates {

  private final DuePayments duePayments;
  private final Recipients recipients;
  private final BankAccounts bankAccounts;
  private final Clock clock;

  PaymentCandidates(
      DuePayments duePayments, Recipients recipients, BankAccounts bankAccounts, Clock clock) {
    this.duePayments = duePayments;
    this.recipients = recipients;
    this.bankAccounts = bankAccounts;
    this.clock = clock;
  }

  List<PaymentCandidate> today() {
    var due = duePayments.payable(LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM)));
    var applicationIds = due.stream().map(DuePayment::applicationId).distinct().toList();
    var known = recipients.of(applicationIds);
    var confirmed = bankAccounts.confirmed(applicationIds).keySet();
    return due.stream()
        .map(
            payment -> {
              var recipient = known.get(payment.applicationId());
              return new PaymentCandidate(
                  payment.dueId(),
                  payment.applicationId(),
                  recipient == null ? null : recipient.number(),
                  recipient == null ? null : recipient.name(),
                  payment.kind(),
                  payment.ordinal(),
                  payment.amount(),
                  payment.dueDay(),
                  confirmed.contains(payment.applicationId()),
                  payment.returnedFor());
            })
        .toList();
  }
}
