package nl.innovatiebudget.notification.application;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One organisation of a draft, of which nothing else is known here, as an event describes it. */
public record Drafter(
    UUID applicationId,
    String name,
    List<PartyBody> bodyIds,
    @Nullable String contactEmail,
    Language language) {

  /** The same for the same organisation of the same draft, whichever event speaks of it. */
  UUID partyId() {
    var numbers =
        bodyIds.stream()
            .map(body -> body.kind() + ":" + body.value())
            .sorted(Comparator.naturalOrder())
            .toList();
    var name = applicationId + " " + numbers;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }
}
