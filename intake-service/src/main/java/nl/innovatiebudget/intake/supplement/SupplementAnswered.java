package nl.innovatiebudget.intake.supplement;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.event.EventType;

/** The event {@code supplement-answered}. */
record SupplementAnswered(
    UUID requestId, UUID applicationId, String number, String roundId, Instant answeredAt) {

  static final EventType TYPE = EventType.of("supplement-answered");
}
