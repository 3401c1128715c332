package nl.innovatiebudget.intake.outcome;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.event.EventType;

/** The event {@code award-published}: everybody can see the award from now on. */
record AwardPublished(UUID applicationId, String number, String roundId, Instant publishedAt) {

  static final EventType TYPE = EventType.of("award-published");

  static AwardPublished of(Application application, Instant publishedAt) {
    return new AwardPublished(
        application.applicationId(),
        application.number().orElseThrow(),
        application.roundId(),
        publishedAt);
  }
}
