package nl.innovatiebudget.intake.delay;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Applications;
import nl.innovatiebudget.intake.reminder.RemindersConfig;
import nl.innovatiebudget.intake.reminder.Reminding;
import nl.innovatiebudget.intake.reminder.SentReminders;
import nl.innovatiebudget.intake.reminder.SentReminders.Kind;
import nl.innovatiebudget.intake.supplement.LegalDay;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;

/**
 * Reminds officers of a penalty that is owed and not determined: some days before the two weeks for
 * that are over (Awb 4:18), again once they are, and each week after that: an event that got lost
 * is not the end of it. A last day that a posting on paper moves is reminded of anew.
 */
@ApplicationScoped
class RemindPenalties {

  /** Much longer than a penalty can run; what is older is left alone. */
  private static final int MOST_DAYS_AGO = 400;

  private static final int SOON = 1;
  private static final int TOO_LATE = 2;

  private final Applications applications;
  private final DefaultNotices notices;
  private final PenaltyDeterminations determinations;
  private final OwedDays owedDays;
  private final SentReminders sent;
  private final Outbox outbox;
  private final RemindersConfig config;
  private final Clock clock;

  RemindPenalties(
      Applications applications,
      DefaultNotices notices,
      PenaltyDeterminations determinations,
      OwedDays owedDays,
      SentReminders sent,
      Outbox outbox,
      RemindersConfig config,
      Clock clock) {
    this.applications = applications;
    this.notices = notices;
    this.determinations = determinations;
    this.owedDays = owedDays;
    this.sent = sent;
    this.outbox = outbox;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      every = "{innovatiebudget.reminders.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void remindDue() {
    var now = clock.instant();
    var since = LegalDay.of(now).minusDays(MOST_DAYS_AGO);
    Reminding.each(() -> notices.withoutDetermination(since), id -> remind(id, now));
  }

  private void remind(UUID applicationId, Instant now) {
    var application = applications.locked(applicationId).orElseThrow();
    var notice = notices.counting(applicationId).orElseThrow();
    var penalty = notice.clock().orElseThrow();
    var today = LegalDay.of(now);
    int days = owedDays.of(application, penalty, today).orElse(0);
    if (days == 0 || determinations.of(applicationId).isPresent()) {
      return;
    }
    var determineBy = penalty.determineBy(days);
    boolean overdue = today.isAfter(determineBy);
    if (today.isBefore(determineBy.minusDays(config.penaltyDaysBefore()))
        || !sent.isFirst(
            applicationId,
            Kind.PENALTY,
            notice.noticeId() + " by " + determineBy,
            overdue ? TOO_LATE + (int) ChronoUnit.WEEKS.between(determineBy, today) : SOON,
            now)) {
      return;
    }
    outbox.add(
        Topic.APPLICATIONS,
        applicationId.toString(),
        PenaltyDeterminationDue.TYPE,
        PenaltyDeterminationDue.of(application, notice, days, overdue));
  }
}
