package nl.innovatiebudget.intake.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.event.EventType;

/**
 * The events {@code report-due} and {@code report-overdue}.
 *
 * @param kind what it is about: the project under way, or all of it
 * @param ordinal the how manieth of its kind
 * @param dueDay last day on which it is asked, in Amsterdam
 */
record ReportNews(
    UUID applicationId,
    String number,
    String roundId,
    ReportKind kind,
    int ordinal,
    LocalDate dueDay,
    Instant remindedAt) {

  static final EventType DUE = EventType.of("report-due");
  static final EventType OVERDUE = EventType.of("report-overdue");

  static ReportNews of(AskedReport asked, Application application, Instant remindedAt) {
    return new ReportNews(
        application.applicationId(),
        application.number().orElseThrow(),
        application.roundId(),
        asked.kind(),
        asked.ordinal(),
        asked.dueDay(),
        remindedAt);
  }
}
