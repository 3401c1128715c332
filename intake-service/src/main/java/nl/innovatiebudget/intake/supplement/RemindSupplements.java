package nl.innovatiebudget.intake.supplement;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.application.Applications;
import nl.innovatiebudget.intake.reminder.RemindersConfig;
import nl.innovatiebudget.intake.reminder.Reminding;
import nl.innovatiebudget.intake.reminder.SentReminders;
import nl.innovatiebudget.intake.reminder.SentReminders.Kind;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;

/** Reminds applicants once of what they were asked to supply, some days before the last one. */
@ApplicationScoped
class RemindSupplements {

  private final Applications applications;
  private final SupplementRequests requests;
  private final SentReminders sent;
  private final Outbox outbox;
  private final RemindersConfig config;
  private final Clock clock;

  RemindSupplements(
      Applications applications,
      SupplementRequests requests,
      SentReminders sent,
      Outbox outbox,
      RemindersConfig config,
      Clock clock) {
    this.applications = applications;
    this.requests = requests;
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
    var today = LegalDay.of(now);
    var until = today.plusDays(config.supplementDaysBefore());
    Reminding.each(() -> requests.endingBetween(today, until), id -> remind(id, now));
  }

  private void remind(UUID applicationId, Instant now) {
    var application = applications.locked(applicationId).orElseThrow();
    if (application.status() != ApplicationStatus.SUBMITTED || application.isRefusedToTreat()) {
      return;
    }
    requests
        .open(applicationId, now)
        .filter(request -> request.isReminderDue(now, config.supplementDaysBefore()))
        .filter(
            request ->
                sent.isFirst(
                    applicationId, Kind.SUPPLEMENT, request.requestId().toString(), 1, now))
        .ifPresent(
            request ->
                outbox.add(
                    Topic.APPLICATIONS,
                    applicationId.toString(),
                    SupplementReminded.TYPE,
                    SupplementReminded.of(request, application, now)));
  }
}
