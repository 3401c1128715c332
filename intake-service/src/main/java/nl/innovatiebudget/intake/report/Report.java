package nl.innovatiebudget.intake.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.jspecify.annotations.Nullable;

/**
 * A report as it was handed in; it never changes.
 *
 * @param ordinal the how manieth of its kind for its application, from 1
 * @param submittedBy pseudonym of the person
 * @param bodyName the lead
 * @param dueDay last day on which it was asked; absent: it was not asked
 * @param contentHash SHA-256 of the canonical content, 64 hexadecimals
 */
record Report(
    UUID reportId,
    int ordinal,
    Instant submittedAt,
    String submittedBy,
    String bodyName,
    @Nullable LocalDate dueDay,
    ReportContent content,
    String contentHash) {

  ReportKind kind() {
    return content.kind();
  }

  /** Whether it came after the day on which it was asked. */
  boolean isLate() {
    return dueDay != null
        && LocalDate.ofInstant(submittedAt, BusinessClock.AMSTERDAM).isAfter(dueDay);
  }
}
