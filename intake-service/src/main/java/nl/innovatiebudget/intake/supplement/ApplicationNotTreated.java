package nl.innovatiebudget.intake.supplement;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.problem.Text;

/** The event {@code application-not-treated}, from which the letter is made. */
record ApplicationNotTreated(
    UUID applicationId,
    String number,
    String roundId,
    Text reason,
    String legalBasis,
    Instant decidedAt) {

  static final EventType TYPE = EventType.of("application-not-treated");

  static ApplicationNotTreated of(RefusalToTreat refusal, Application application) {
    return new ApplicationNotTreated(
        application.applicationId(),
        application.number().orElseThrow(),
        application.roundId(),
        refusal.reason(),
        refusal.legalBasis(),
        refusal.decidedAt());
  }
}
