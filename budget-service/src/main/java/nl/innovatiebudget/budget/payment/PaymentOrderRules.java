package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.award.DuePayment;
import nl.innovatiebudget.budget.award.DuePayments;
import nl.innovatiebudget.budget.recipient.BankAccounts;
import nl.innovatiebudget.budget.recipient.Recipients;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;

/** Whether payments can be ordered now; all reasons why not at once. */
@ApplicationScoped
class PaymentOrderRules {

  private final DuePayments duePayments;
  private final Recipients recipients;
  private final BankAccounts bankAccounts;
  private final Accounts accounts;
  private final Payments payments;
  private final PaymentConfig config;
  private final Clock clock;

  PaymentOrderRules(
      DuePayments duePayments,
      Recipients recipients,
      BankAccounts bankAccounts,
      Accounts accounts,
      Payments payments,
      PaymentConfig config,
      Clock clock) {
    this.duePayments = duePayments;
    this.recipients = recipients;
    this.bankAccounts = bankAccounts;
    this.accounts = accounts;
    this.payments = payments;
    this.config = config;
    this.clock = clock;
  }

  void judge(PaymentOrderBody body) {
    var today = LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM));
    var reasons = new ArrayList<>(judgeDay(body.executionDay(), today));
    if (new HashSet<>(body.dueIds()).size() < body.dueIds().size()) {
      reasons.add(PaymentRejections.namedTwice());
    }
    var ordered = payments.orderedOf(body.dueIds());
    var due = new ArrayList<DuePayment>();
    for (var dueId : body.dueIds()) {
      var payment =
          duePayments
              .find(dueId)
              .filter(found -> isPayable(found, today) && !ordered.contains(dueId));
      payment.ifPresentOrElse(due::add, () -> reasons.add(PaymentRejections.notPayable(dueId)));
    }
    reasons.addAll(judgeRecipients(due));
    reasons.addAll(judgeCash(body, due));
    Rejected.ifAny(reasons);
  }

  private List<Rejection> judgeDay(LocalDate day, LocalDate today) {
    if (day.isBefore(today)) {
      return List.of(PaymentRejections.executionDayPassed(day));
    }
    int days = config.mostDaysAhead();
    return day.isAfter(today.plusDays(days))
        ? List.of(PaymentRejections.executionDayTooFar(days))
        : List.of();
  }

  private static boolean isPayable(DuePayment payment, LocalDate today) {
    var from = payment.payableFrom();
    return payment.state() == DuePayment.State.DUE && from != null && !from.isAfter(today);
  }

  private List<Rejection> judgeRecipients(List<DuePayment> due) {
    var applicationIds = due.stream().map(DuePayment::applicationId).distinct().toList();
    var known = recipients.of(applicationIds);
    var confirmed = bankAccounts.confirmed(applicationIds);
    var reasons = new ArrayList<Rejection>();
    for (var applicationId : applicationIds) {
      var recipient = known.get(applicationId);
      if (recipient == null) {
        reasons.add(PaymentRejections.recipientUnknown(applicationId));
      } else if (!confirmed.containsKey(applicationId)) {
        reasons.add(PaymentRejections.bankAccountMissing(recipient.number()));
      }
    }
    return reasons;
  }

  private List<Rejection> judgeCash(PaymentOrderBody body, List<DuePayment> due) {
    var code = body.cashAccount();
    var account = accounts.find(code);
    if (account.isEmpty()) {
      return List.of(PaymentRejections.cashLineUnknown(code));
    }
    var needed = due.stream().map(DuePayment::amount).reduce(Euro.ZERO, Euro::plus);
    var available = account.get().available();
    return needed.isMoreThan(available)
        ? List.of(PaymentRejections.cashLineShort(code, available, needed))
        : List.of();
  }
}
