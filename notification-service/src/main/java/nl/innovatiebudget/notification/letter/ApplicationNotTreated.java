package nl.innovatiebudget.notification.letter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;

/** What this service needs of intake's {@code application-not-treated}. */
public record ApplicationNotTreated(
    UUID applicationId, Text reason, String legalBasis, Instant decidedAt) {

  /** The event has no id of the decision, so it gets the one that its facts lead to. */
  ApplicationDecided decision() {
    var name = "not-treated:%s:%s".formatted(applicationId, decidedAt);
    return new ApplicationDecided(
        UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
        applicationId,
        Outcome.NOT_TREATED,
        Euro.ZERO,
        legalBasis,
        List.of(reason));
  }
}
