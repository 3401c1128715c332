package nl.innovatiebudget.intake.withdrawal;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.event.EventType;
import org.jspecify.annotations.Nullable;

/** The event {@code application-withdrawn}; the whole consortium is told from it. */
record ApplicationWithdrawn(
    UUID applicationId,
    String number,
    String roundId,
    @Nullable String reason,
    Instant withdrawnAt) {

  static final EventType TYPE = EventType.of("application-withdrawn");

  static ApplicationWithdrawn of(
      Application application, @Nullable String reason, Instant withdrawnAt) {
    return new ApplicationWithdrawn(
        application.applicationId(),
        application.number().orElseThrow(),
        application.roundId(),
        reason,
        withdrawnAt);
  }
}
