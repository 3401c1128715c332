package nl.innovatiebudget.intake.delay;

import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.event.EventType;

/**
 * The event {@code penalty-determination-due}: what is owed has to be determined soon, or should
 * have been.
 */
record PenaltyDeterminationDue(
    UUID applicationId,
    String number,
    String roundId,
    UUID noticeId,
    LocalDate lastDay,
    LocalDate determineBy,
    boolean overdue) {

  static final EventType TYPE = EventType.of("penalty-determination-due");

  static PenaltyDeterminationDue of(
      Application application, DefaultNotice notice, int days, boolean overdue) {
    var penalty = notice.clock().orElseThrow();
    return new PenaltyDeterminationDue(
        application.applicationId(),
        application.number().orElseThrow(),
        application.roundId(),
        notice.noticeId(),
        penalty.lastDay(days),
        penalty.determineBy(days),
        overdue);
  }
}
