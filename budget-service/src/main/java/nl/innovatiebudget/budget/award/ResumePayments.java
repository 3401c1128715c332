package nl.innovatiebudget.budget.award;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.jboss.logging.Logger;

/** Lets payments go on after a suspension; the time they stood still is added to their terms. */
@ApplicationScoped
class ResumePayments {

  private static final Logger LOG = Logger.getLogger(ResumePayments.class);

  private final Awards awards;
  private final Suspensions suspensions;
  private final Schedule schedule;
  private final AwardNews news;
  private final Clock clock;

  ResumePayments(
      Awards awards, Suspensions suspensions, Schedule schedule, AwardNews news, Clock clock) {
    this.awards = awards;
    this.suspensions = suspensions;
    this.schedule = schedule;
    this.news = news;
    this.clock = clock;
  }

  /** Before its end, because somebody decided so. Refuses when nothing is suspended. */
  @Transactional
  public void resume(UUID applicationId) {
    if (!resumeIfSuspended(awards.lockFunded(applicationId), today())) {
      throw new Rejected(AwardRejections.notSuspended());
    }
  }

  /** No suspension outlives its last day (Awb 4:56). */
  @Scheduled(
      every = "{innovatiebudget.awards.look-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void resumeLapsed() {
    var today = today();
    for (var lapsed : suspensions.lapsed(today)) {
      try {
        QuarkusTransaction.requiringNew()
            .run(() -> resumeIfSuspended(awards.lockKnown(lapsed.decisionId()), today));
      } catch (RuntimeException e) {
        LOG.errorf(e, "Payments of award %s could not be resumed", lapsed.decisionId());
      }
    }
  }

  /** The award is locked. */
  boolean resumeIfSuspended(Award award, LocalDate today) {
    var running = suspensions.runningOf(award.decisionId());
    running.ifPresent(
        suspension -> {
          var lastDay = suspension.endsOn();
          var until = lastDay.isBefore(today) ? lastDay.plusDays(1) : today;
          release(award, suspension, until);
          suspensions.resume(suspension.suspensionId(), until);
          news.resumed(award, suspension, until);
        });
    return running.isPresent();
  }

  private void release(Award award, Suspension suspension, LocalDate until) {
    schedule.of(award.decisionId()).stream()
        .filter(payment -> payment.state() == DuePayment.State.HELD)
        .forEach(
            payment -> {
              var from = Objects.requireNonNull(payment.payableFrom());
              var start = from.isAfter(suspension.notifiedOn()) ? from : suspension.notifiedOn();
              payment.release(Math.max(0, ChronoUnit.DAYS.between(start, until)));
            });
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM));
  }
}
