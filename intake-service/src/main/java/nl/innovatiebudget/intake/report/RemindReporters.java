package nl.innovatiebudget.intake.report;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.application.Applications;
import nl.innovatiebudget.intake.reminder.RemindersConfig;
import nl.innovatiebudget.intake.reminder.Reminding;
import nl.innovatiebudget.intake.reminder.SentReminders;
import nl.innovatiebudget.intake.reminder.SentReminders.Kind;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.time.BusinessClock;

/**
 * Tells the lead of a project that a report is asked soon (Awb 4:37, 4:44), and once more when its
 * last day has passed.
 */
@ApplicationScoped
class RemindReporters {

  private final Applications applications;
  private final ReportSchedules schedules;
  private final Reports reports;
  private final SentReminders sent;
  private final Outbox outbox;
  private final RemindersConfig config;
  private final Clock clock;

  RemindReporters(
      Applications applications,
      ReportSchedules schedules,
      Reports reports,
      SentReminders sent,
      Outbox outbox,
      RemindersConfig config,
      Clock clock) {
    this.applications = applications;
    this.schedules = schedules;
    this.reports = reports;
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
    Reminding.each(reports::projectsUnderWay, id -> remind(id, now));
  }

  private void remind(UUID applicationId, Instant now) {
    var application = applications.locked(applicationId).orElseThrow();
    var schedule = schedules.of(application);
    if (application.status() != ApplicationStatus.AWARDED || schedule.isEmpty()) {
      return;
    }
    var today = LocalDate.ofInstant(now, BusinessClock.AMSTERDAM);
    for (var asked : AskedReport.of(schedule.get(), reports.of(applicationId), today)) {
      remind(application, asked, today, now);
    }
  }

  private void remind(Application application, AskedReport asked, LocalDate today, Instant now) {
    switch (asked.state()) {
      case EXPECTED -> {
        if (!today.isBefore(asked.dueDay().minusDays(config.reportDaysBefore()))
            && isFirst(application, Kind.REPORT_DUE, asked, now)) {
          add(application, ReportNews.of(asked, application, now), false);
        }
      }
      case OVERDUE -> {
        if (isFirst(application, Kind.REPORT_OVERDUE, asked, now)) {
          add(application, ReportNews.of(asked, application, now), true);
        }
      }
      case SUBMITTED -> {}
    }
  }

  private boolean isFirst(Application application, Kind kind, AskedReport asked, Instant now) {
    var about = asked.kind() + "-" + asked.ordinal();
    return sent.isFirst(application.applicationId(), kind, about, 1, now);
  }

  private void add(Application application, ReportNews news, boolean overdue) {
    outbox.add(
        Topic.APPLICATIONS,
        application.applicationId().toString(),
        overdue ? ReportNews.OVERDUE : ReportNews.DUE,
        news);
  }
}
