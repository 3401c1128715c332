package nl.innovatiebudget.budget.recipient;

import java.time.Instant;
import java.util.List;
import java.util.Set;
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
    Instant receivedAt) {

  /** By our own id of the body where both have one, else by its numbers in the registers. */
  boolean isSameBodyAs(Recipient other) {
    return organisationId != null && other.organisationId != null
        ? organisationId.equals(other.organisationId)
        : Set.copyOf(bodyIds).equals(Set.copyOf(other.bodyIds));
  }
}
