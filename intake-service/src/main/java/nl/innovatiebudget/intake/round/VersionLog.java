package nl.innovatiebudget.intake.round;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.round.RoundDefinition.Explanation;
import nl.innovatiebudget.intake.round.RoundVersion.Origin;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** Keeps a new version and tells the other services, once for every version. */
@ApplicationScoped
class VersionLog {

  private static final EventType ROUND_PUBLISHED = EventType.of("round-published");

  private final Rounds rounds;
  private final Outbox outbox;
  private final CurrentCaller caller;

  VersionLog(Rounds rounds, Outbox outbox, CurrentCaller caller) {
    this.rounds = rounds;
    this.outbox = outbox;
    this.caller = caller;
  }

  void add(RoundDefinition round, VersionKind kind, Instant now) {
    add(round, kind, null, null, now);
  }

  void add(
      RoundDefinition round,
      VersionKind kind,
      @Nullable Explanation reason,
      @Nullable UUID outageId,
      Instant now) {
    var by = caller.get().actingSubject();
    rounds.add(round, new Origin(kind, reason, outageId, now, by));
    outbox.add(Topic.ROUNDS, round.roundId(), ROUND_PUBLISHED, round);
  }
}
