package nl.innovatiebudget.budget.recipient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * Who is paid for an application: the body that leads it, as its latest submission names it.
 *
 * @param submission the higher replaces the lower
 * @param region where the body is, as the register has it
 */
public record Recipient(
    UUID applicationId,
    int submission,
    String number,
    String roundId,
    String title,
    String publicSummary,
    @Nullable UUID organisationId,
    String name,
    @Nullable String organisationKind,
    @Nullable String region,
    List<BodyId> bodyIds,
    Instant receivedAt) {}
