package nl.innovatiebudget.intake.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.event.EventType;

/** The event {@code publication-announced}: from that day on everybody can see the award. */
record PublicationAnnounced(
    UUID applicationId, String number, String roundId, LocalDate publishOn, Instant announcedAt) {

  static final EventType TYPE = EventType.of("publication-announced");

  static PublicationAnnounced of(Application application, LocalDate publishOn, Instant at) {
    return new PublicationAnnounced(
        application.applicationId(),
        application.number().orElseThrow(),
        application.roundId(),
        publishOn,
        at);
  }
}
