package nl.innovatiebudget.intake.consortium;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/** The event {@code partner-invited}: all that is needed to tell the invited organisation. */
record PartnerInvited(
    UUID invitationId,
    UUID applicationId,
    String roundId,
    String title,
    String leadName,
    UUID organisationId,
    String organisationName,
    List<BodyId> bodyIds,
    @Nullable String contactEmail,
    String language,
    @Nullable String message,
    Instant invitedAt) {

  static final EventType TYPE = EventType.of("partner-invited");
}
