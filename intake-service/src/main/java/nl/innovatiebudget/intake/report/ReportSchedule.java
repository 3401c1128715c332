package nl.innovatiebudget.intake.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.innovatiebudget.intake.round.Reporting;

/**
 * Which reports are asked of one project, and until when. Its days are terms of the round, which do
 * not move to a working day.
 *
 * @param projectEndsOn counted from the day of the award letter
 * @param asked progress reports in order, and the final report last
 */
public record ReportSchedule(LocalDate projectEndsOn, List<Asked> asked) {

  /** One report that is asked, up to and including a day. */
  public record Asked(ReportKind kind, int ordinal, LocalDate dueDay) {}

  public static ReportSchedule of(LocalDate awardedOn, int durationMonths, Reporting reporting) {
    var end = awardedOn.plusMonths(durationMonths);
    var asked = new ArrayList<Asked>();
    var every = reporting.progressEveryMonths();
    if (every != null) {
      for (int n = 1; awardedOn.plusMonths((long) n * every).isBefore(end); n++) {
        asked.add(new Asked(ReportKind.PROGRESS, n, awardedOn.plusMonths((long) n * every)));
      }
    }
    asked.add(new Asked(ReportKind.FINAL, 1, end.plusWeeks(reporting.weeksForFinal())));
    return new ReportSchedule(end, List.copyOf(asked));
  }

  /** Until when this one is asked; empty for a progress report that nobody asked. */
  Optional<LocalDate> dueDay(ReportKind kind, int ordinal) {
    return asked.stream()
        .filter(report -> report.kind() == kind && report.ordinal() == ordinal)
        .map(Asked::dueDay)
        .findFirst();
  }
}
