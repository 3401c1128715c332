package nl.innovatiebudget.intake.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.application.Applications;
import nl.innovatiebudget.intake.processing.ProcessingLog;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/** Shows what was reported on a project and what is still asked. */
@ApplicationScoped
public class ShowReports {

  private static final int MOST_PROJECTS = 1000;

  private final ApplicationAccess access;
  private final Applications applications;
  private final ReportSchedules schedules;
  private final Reports reports;
  private final ProcessingLog processing;
  private final Clock clock;

  ShowReports(
      ApplicationAccess access,
      Applications applications,
      ReportSchedules schedules,
      Reports reports,
      ProcessingLog processing,
      Clock clock) {
    this.access = access;
    this.applications = applications;
    this.schedules = schedules;
    this.reports = reports;
    this.processing = processing;
    this.clock = clock;
  }

  /**
   * What one project reported.
   *
   * @param projectEndsOn absent until the award letter is out
   */
  public record ProjectReports(
      @Nullable LocalDate projectEndsOn, List<AskedReport> asked, List<ReportView> reports) {}

  /** A project of a round and the reports that are asked of it. */
  public record ReportingProject(
      UUID applicationId,
      String number,
      String title,
      LocalDate projectEndsOn,
      List<AskedReport> asked) {}

  /** For whoever may read the application. */
  @Transactional
  ProjectReports of(UUID applicationId) {
    var application = access.readable(applicationId);
    var present = reports.of(applicationId);
    var schedule = schedules.of(application);
    return new ProjectReports(
        schedule.map(ReportSchedule::projectEndsOn).orElse(null),
        schedule.map(one -> AskedReport.of(one, present, today())).orElse(List.of()),
        present.stream().map(ReportView::of).toList());
  }

  /** One report of an application that the caller may read; for others it does not exist. */
  @Transactional
  ReportView one(UUID applicationId, UUID reportId) {
    return reports.of(access.readable(applicationId).applicationId()).stream()
        .filter(report -> report.reportId().equals(reportId))
        .map(ReportView::of)
        .findFirst()
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** The awarded projects of a round by number, {@value #MOST_PROJECTS} at most; for staff. */
  @Transactional
  List<ReportingProject> ofRound(String roundId) {
    var awarded =
        applications
            .find(
                "roundId = ?1 and status = ?2 order by number", roundId, ApplicationStatus.AWARDED)
            .page(0, MOST_PROJECTS)
            .list();
    processing.recordShown("reports", awarded.stream().map(Application::applicationId).toList());
    return awarded.stream()
        .flatMap(
            application -> schedules.of(application).map(s -> project(application, s)).stream())
        .toList();
  }

  private ReportingProject project(Application application, ReportSchedule schedule) {
    return new ReportingProject(
        application.applicationId(),
        application.number().orElseThrow(),
        access.shown(application).content().title(),
        schedule.projectEndsOn(),
        AskedReport.of(schedule, reports.of(application.applicationId()), today()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), BusinessClock.AMSTERDAM);
  }
}
