package nl.innovatiebudget.intake.withdrawal;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.event.EventType;

/** The event {@code application-reopened}. */
record ApplicationReopened(
    UUID applicationId, String number, String roundId, String reason, Instant reopenedAt) {

  static final EventType TYPE = EventType.of("application-reopened");

  static ApplicationReopened of(Application application, String reason, Instant reopenedAt) {
    return new ApplicationReopened(
        application.applicationId(),
        application.number().orElseThrow(),
        application.roundId(),
        reason,
        reopenedAt);
  }
}
