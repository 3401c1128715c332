package nl.innovatiebudget.assessment.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.Participant.Role;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * An application as it was submitted; a submission never changes, a higher one replaces it.
 *
 * @param submission absent means the first
 * @param documents absent for what was submitted before intake told of them
 */
public record Application(
    UUID applicationId,
    String number,
    @Nullable Integer submission,
    String roundId,
    int roundVersion,
    String title,
    String publicSummary,
    String potId,
    Euro costCents,
    Euro ownContributionCents,
    Euro requestedCents,
    int durationMonths,
    String language,
    Instant receivedAt,
    String contentHash,
    List<Participant> participants,
    @Nullable List<SubmittedDocument> documents) {

  public int submissionNumber() {
    return submission == null ? 1 : submission;
  }

  /** Refuses an application without a lead: intake would not have let it through. */
  public Participant lead() {
    return participants.stream()
        .filter(participant -> participant.role() == Role.LEAD)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("application " + number + " has no lead"));
  }

  /** Every organisation of the register that has a part in it, whatever that part is. */
  public Set<UUID> organisations() {
    return participants.stream()
        .map(Participant::organisationId)
        .filter(Objects::nonNull)
        .collect(Collectors.toUnmodifiableSet());
  }
}
