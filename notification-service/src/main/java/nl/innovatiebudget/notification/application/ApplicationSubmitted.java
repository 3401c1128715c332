package nl.innovatiebudget.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** What this service needs of intake's {@code application-submitted}. */
public record ApplicationSubmitted(
    UUID applicationId,
    String number,
    String roundId,
    int roundVersion,
    String title,
    Euro requestedCents,
    Language language,
    Instant receivedAt,
    String contentHash,
    List<Participant> participants) {

  /** A participant; without an address it is told in the portal only. */
  public record Participant(
      String name, PartyRole role, List<PartyBody> bodyIds, @Nullable String contactEmail) {}
}
