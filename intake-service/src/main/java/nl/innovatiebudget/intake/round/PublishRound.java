package nl.innovatiebudget.intake.round;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.problem.Rejected;

/** Makes a round known, to applicants and to the other services. */
@ApplicationScoped
public class PublishRound {

  private static final EventType ROUND_PUBLISHED = EventType.of("round-published");

  /** An event has at most 64 KB. */
  private static final int LONGEST_BYTES = 60_000;

  private final Rounds rounds;
  private final Outbox outbox;
  private final Clock clock;
  private final ObjectMapper json;

  PublishRound(Rounds rounds, Outbox outbox, Clock clock, ObjectMapper json) {
    this.json = json;
    this.rounds = rounds;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Transactional
  public void publish(RoundDefinition round) {
    var now = clock.instant();
    rounds.lock(round.roundId());
    Rejected.ifAny(rejections(round, now));
    rounds.add(round, now);
    outbox.add(Topic.ROUNDS, round.roundId(), ROUND_PUBLISHED, round);
  }

  private List<RoundRejection> rejections(RoundDefinition round, Instant now) {
    var rejections = new ArrayList<RoundRejection>();
    if (json.valueToTree(round).toString().getBytes(StandardCharsets.UTF_8).length
        > LONGEST_BYTES) {
      rejections.add(new RoundRejection.TooLarge(LONGEST_BYTES));
    }
    PublicationRule.brokenBy(round, now).forEach(r -> rejections.add(new RoundRejection.Broken(r)));
    rounds
        .latest(round.roundId())
        .ifPresent(
            latest -> {
              if (latest.version() >= round.version()) {
                rejections.add(new RoundRejection.VersionExists(latest.version()));
              }
              if (!latest.hasTheMoneyOf(round)) {
                rejections.add(new RoundRejection.MoneyChanged());
              }
              if (latest.stateAt(now) != RoundState.ANNOUNCED) {
                rejections.add(new RoundRejection.EarlierVersionOpen());
              }
            });
    return rejections;
  }
}
