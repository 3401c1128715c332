package nl.innovatiebudget.notification.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What this service needs of intake's {@code application-submitted}.
 *
 * @param submission a higher one replaces the former; absent means the first
 */
public record ApplicationSubmitted(
    UUID applicationId,
    String number,
    @Nullable Integer submission,
    String roundId,
    int roundVersion,
    String title,
    Euro requestedCents,
    Language language,
    Instant receivedAt,
    String contentHash,
    List<Participant> participants) {

  public int submissionNumber() {
    return submission == null ? 1 : submission;
  }

  /** A participant; without an address it is told in the portal only. */
  public record Participant(
      String name, PartyRole role, List<PartyBody> bodyIds, @Nullable String contactEmail) {}
}
