package nl.innovatiebudget.intake.supplement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.problem.Text;

/** The event {@code decision-term-extended}: the applicants are told when we decide instead. */
record DecisionTermExtended(
    UUID extensionId,
    UUID applicationId,
    String number,
    String roundId,
    LocalDate formerLastDay,
    LocalDate lastDay,
    Text reason,
    Instant extendedAt) {

  static final EventType TYPE = EventType.of("decision-term-extended");

  static DecisionTermExtended of(DecisionTermExtension extension, Application application) {
    return new DecisionTermExtended(
        extension.extensionId(),
        application.applicationId(),
        application.number().orElseThrow(),
        application.roundId(),
        extension.formerLastDay(),
        extension.lastDay(),
        extension.reason(),
        extension.extendedAt());
  }
}
