package nl.innovatiebudget.intake.report;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.money.Euro;

/** The event {@code progress-report-submitted}, by which milestones may be paid. */
record ProgressReportSubmitted(
    UUID reportId,
    UUID applicationId,
    String roundId,
    List<String> milestoneIds,
    Euro costToDateCents,
    Instant submittedAt,
    String contentHash) {

  static final EventType TYPE = EventType.of("progress-report-submitted");

  static ProgressReportSubmitted of(Report report, String roundId) {
    return new ProgressReportSubmitted(
        report.reportId(),
        report.content().applicationId(),
        roundId,
        report.content().milestoneIds(),
        report.content().total(),
        report.submittedAt(),
        report.contentHash());
  }
}
