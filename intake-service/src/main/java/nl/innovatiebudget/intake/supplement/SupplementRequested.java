package nl.innovatiebudget.intake.supplement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.event.EventType;

/** The event {@code supplement-requested}. */
record SupplementRequested(
    UUID requestId,
    UUID applicationId,
    String number,
    String roundId,
    List<MissingItem> items,
    LocalDate lastDay,
    Instant requestedAt) {

  static final EventType TYPE = EventType.of("supplement-requested");

  static SupplementRequested of(SupplementRequest request, Application application) {
    return new SupplementRequested(
        request.requestId(),
        application.applicationId(),
        application.number().orElseThrow(),
        application.roundId(),
        request.items(),
        request.lastDay(),
        request.requestedAt());
  }
}
