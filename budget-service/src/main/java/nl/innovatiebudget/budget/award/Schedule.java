package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.innovatiebudget.budget.award.Award.State;
import nl.innovatiebudget.budget.award.DuePayment.Kind;
import nl.innovatiebudget.kit.money.Euro;

/** The payments of an award, kept in line with what is still to be paid of it. */
@ApplicationScoped
class Schedule {

  private final DuePaymentRows rows;
  private final RoundTermsRows terms;
  private final Suspensions suspensions;

  Schedule(DuePaymentRows rows, RoundTermsRows terms, Suspensions suspensions) {
    this.rows = rows;
    this.terms = terms;
    this.suspensions = suspensions;
  }

  List<DuePayment> of(UUID decisionId) {
    return rows.ofAward(decisionId);
  }

  /** What was paid or is on its way, by part. */
  static List<PaymentPart> settled(List<DuePayment> payments) {
    return payments.stream().filter(DuePayment::isSettled).map(DuePayment::part).toList();
  }

  /** Paid already, in whole cents. */
  static Euro paid(List<DuePayment> payments) {
    return payments.stream()
        .filter(payment -> payment.state() == DuePayment.State.PAID)
        .map(DuePayment::amount)
        .reduce(Euro.ZERO, Euro::plus);
  }

  /** Makes the open payments of a locked award equal to this plan. */
  void lay(Award award, List<PaymentPart> plan, LocalDate today) {
    var payments = new ArrayList<>(of(award.decisionId()));
    for (var payment : payments.stream().filter(DuePayment::isOpen).toList()) {
      plan.stream()
          .filter(payment::isFor)
          .findFirst()
          .ifPresentOrElse(part -> payment.resize(part.amount()), payment::cancel);
    }
    for (var part : plan) {
      if (payments.stream().noneMatch(payment -> payment.isOpen() && payment.isFor(part))) {
        payments.add(plan(award, part, payments.size() + 1));
      }
    }
    boolean suspended = suspensions.isSuspended(award.decisionId());
    payments.stream()
        .filter(payment -> payment.state() == DuePayment.State.PLANNED)
        .filter(payment -> fallsDue(award, payment, payments))
        .forEach(payment -> payment.fallDue(today, suspended));
    rows.flush();
  }

  private DuePayment plan(Award award, PaymentPart part, int ordinal) {
    var payment = DuePayment.planned(award, part, ordinal, expectedOn(award, part));
    rows.persist(payment);
    return payment;
  }

  private LocalDate expectedOn(Award award, PaymentPart part) {
    var round = terms.of(award.roundId());
    if (part.kind() != Kind.MILESTONE) {
      return PaymentTerms.expectedBalance(award.committedOn(), round);
    }
    var ids =
        Objects.requireNonNull(award.arrangement()).milestones().stream()
            .map(PaymentArrangement.Milestone::milestoneId)
            .toList();
    int nth = ids.indexOf(part.milestoneId()) + 1;
    return PaymentTerms.expectedMilestone(award.committedOn(), round, nth, ids.size());
  }

  /** A milestone waits until it is accepted, the balance for the determination. */
  private static boolean fallsDue(Award award, DuePayment payment, List<DuePayment> all) {
    return switch (payment.kind()) {
      case WHOLE, ADVANCE -> true;
      case MILESTONE ->
          all.stream().anyMatch(other -> other.isSettled() && other.isFor(payment.part()));
      case BALANCE -> award.state() == State.DETERMINED;
    };
  }
}
