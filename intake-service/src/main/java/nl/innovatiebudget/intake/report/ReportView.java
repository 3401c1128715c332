package nl.innovatiebudget.intake.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.report.ReportContent.ReportDocument;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * A report as the lead, its partners and the officers see it. Amounts are whole euro cents.
 *
 * @param bodyName who handed it in
 * @param dueDay last day on which it was asked, in Amsterdam; absent: it was not asked
 * @param totalCents of all costs since the project began
 */
public record ReportView(
    UUID reportId,
    ReportKind kind,
    int ordinal,
    Instant submittedAt,
    String bodyName,
    @Nullable LocalDate dueDay,
    boolean late,
    List<CostLine> costs,
    Euro totalCents,
    List<String> milestoneIds,
    String results,
    List<ReportDocument> documents,
    String contentHash) {

  static ReportView of(Report report) {
    var content = report.content();
    return new ReportView(
        report.reportId(),
        report.kind(),
        report.ordinal(),
        report.submittedAt(),
        report.bodyName(),
        report.dueDay(),
        report.isLate(),
        content.costs(),
        content.total(),
        content.milestoneIds(),
        content.results(),
        content.documents(),
        report.contentHash());
  }
}
