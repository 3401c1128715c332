package nl.innovatiebudget.budget.recipient;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/** An application was received, for the first time or anew. */
public record ApplicationSubmitted(
    UUID applicationId,
    @Nullable Integer submission,
    String number,
    String roundId,
    String title,
    String publicSummary,
    Instant receivedAt,
    List<Participant> participants) {

  /** A body that takes part. */
  public record Participant(
      @Nullable UUID organisationId,
      String name,
      @Nullable String organisationKind,
      @Nullable String region,
      String role,
      List<BodyId> bodyIds) {}

  /** The body that leads is the one that is paid. Refuses an application that nobody leads. */
  public Recipient recipient() {
    return participants.stream()
        .filter(participant -> participant.role().equals("LEAD"))
        .findFirst()
        .map(
            lead ->
                new Recipient(
                    applicationId,
                    submission == null ? 1 : submission,
                    number,
                    roundId,
                    title,
                    publicSummary,
                    lead.organisationId(),
                    lead.name(),
                    lead.organisationKind(),
                    lead.region(),
                    lead.bodyIds(),
                    receivedAt))
        .orElseThrow(() -> new IllegalStateException(applicationId + " has no lead"));
  }
}
