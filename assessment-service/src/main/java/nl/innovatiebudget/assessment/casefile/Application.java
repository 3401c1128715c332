package nl.innovatiebudget.assessment.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.Participant.Role;
import nl.innovatiebudget.kit.money.Euro;

/** An application as it was submitted; it never changes after that. */
public record Application(
    UUID applicationId,
    String number,
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
    List<Participant> participants) {

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
