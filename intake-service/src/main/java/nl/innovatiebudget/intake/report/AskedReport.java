package nl.innovatiebudget.intake.report;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A report that is asked of a project, and whether it came.
 *
 * @param dueDay last day, in Amsterdam
 * @param reportId of the one that was handed in
 */
public record AskedReport(
    ReportKind kind, int ordinal, LocalDate dueDay, State state, @Nullable UUID reportId) {

  /** How far it is. */
  @Schema(name = "AskedReportState")
  public enum State {
    EXPECTED,
    /** Its last day has passed and nothing came. */
    OVERDUE,
    SUBMITTED
  }

  /** Progress reports that did not come are no longer asked once there is a final report. */
  static List<AskedReport> of(ReportSchedule schedule, List<Report> reports, LocalDate today) {
    boolean isFinal = reports.stream().anyMatch(report -> report.kind() == ReportKind.FINAL);
    return schedule.asked().stream()
        .map(asked -> of(asked, reports, today))
        .filter(asked -> !isFinal || asked.state() == State.SUBMITTED)
        .toList();
  }

  private static AskedReport of(ReportSchedule.Asked asked, List<Report> reports, LocalDate today) {
    var came =
        reports.stream()
            .filter(report -> report.kind() == asked.kind() && report.ordinal() == asked.ordinal())
            .map(Report::reportId)
            .findFirst();
    var open = today.isAfter(asked.dueDay()) ? State.OVERDUE : State.EXPECTED;
    return new AskedReport(
        asked.kind(),
        asked.ordinal(),
        asked.dueDay(),
        came.isPresent() ? State.SUBMITTED : open,
        came.orElse(null));
  }
}
