package nl.innovatiebudget.intake.report;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.money.Euro;

/** The event {@code final-report-submitted}, after which the grant is determined. */
record FinalReportSubmitted(
    UUID reportId,
    UUID applicationId,
    String roundId,
    Euro costCents,
    Instant submittedAt,
    String contentHash) {

  static final EventType TYPE = EventType.of("final-report-submitted");

  static FinalReportSubmitted of(Report report, String roundId) {
    return new FinalReportSubmitted(
        report.reportId(),
        report.content().applicationId(),
        roundId,
        report.content().total(),
        report.submittedAt(),
        report.contentHash());
  }
}
