package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.time.BusinessClock;

/**
 * Stops the payments of an award. One person may: it must be quick, no money changes, and it ends
 * by itself.
 */
@ApplicationScoped
class SuspendPayments {

  private final Awards awards;
  private final Standings standings;
  private final Suspensions suspensions;
  private final Schedule schedule;
  private final AwardNews news;
  private final Clock clock;

  SuspendPayments(
      Awards awards,
      Standings standings,
      Suspensions suspensions,
      Schedule schedule,
      AwardNews news,
      Clock clock) {
    this.awards = awards;
    this.standings = standings;
    this.suspensions = suspensions;
    this.schedule = schedule;
    this.news = news;
    this.clock = clock;
  }

  /**
   * What is due is held; what is on its way to the bank is not stopped.
   *
   * @param by acting subject of the person
   */
  @Transactional
  public Suspension suspend(UUID applicationId, SuspensionRequest request, String by) {
    var award = awards.lockFunded(applicationId);
    var today = LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM));
    boolean suspended = suspensions.isSuspended(award.decisionId());
    Rejected.ifAny(SuspensionRules.judge(standings.of(award), suspended, request, today));
    var suspension =
        new Suspension(
            UUID.randomUUID(),
            award.decisionId(),
            applicationId,
            request.ground(),
            request.reason(),
            request.notifiedOn(),
            SuspensionRules.endOf(request),
            by,
            null);
    suspensions.add(suspension);
    schedule.of(award.decisionId()).stream()
        .filter(payment -> payment.state() == DuePayment.State.DUE)
        .forEach(DuePayment::hold);
    news.suspended(award, suspension);
    return suspension;
  }
}
