package nl.innovatiebudget.intake.supplement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.event.EventType;

/** The event {@code supplement-reminded}: the last day to supply what is missing is near. */
record SupplementReminded(
    UUID requestId,
    UUID applicationId,
    String number,
    String roundId,
    List<MissingItem> items,
    LocalDate lastDay,
    Instant remindedAt) {

  static final EventType TYPE = EventType.of("supplement-reminded");

  static SupplementReminded of(SupplementRequest request, Application application, Instant at) {
    return new SupplementReminded(
        request.requestId(),
        application.applicationId(),
        application.number().orElseThrow(),
        application.roundId(),
        request.items(),
        request.lastDay(),
        at);
  }
}
