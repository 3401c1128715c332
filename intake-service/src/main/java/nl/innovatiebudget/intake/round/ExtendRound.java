package nl.innovatiebudget.intake.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import nl.innovatiebudget.intake.round.RoundDefinition.Explanation;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** Lets a round close later, for everybody. */
@ApplicationScoped
public class ExtendRound {

  private static final EventType ROUND_EXTENDED = EventType.of("round-extended");

  /** How close to the closing an outage must have been to make up for it afterwards. */
  private static final Duration LAST_HOURS = Duration.ofHours(24);

  /** What is later is a mistake that nobody could take back. */
  private static final Duration LONGEST = Duration.ofDays(366);

  private final Rounds rounds;
  private final RoundActs acts;
  private final CheckRound check;
  private final VersionLog versions;
  private final Outbox outbox;
  private final Clock clock;

  ExtendRound(
      Rounds rounds,
      RoundActs acts,
      CheckRound check,
      VersionLog versions,
      Outbox outbox,
      Clock clock) {
    this.rounds = rounds;
    this.acts = acts;
    this.check = check;
    this.versions = versions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * What an officer asks.
   *
   * @param outageId needed once the round is closed
   */
  public record Extension(
      @NotNull Instant closesAt, @NotNull Explanation reason, @Nullable UUID outageId) {}

  /** The round as the other services are told it closes from now on. */
  public record RoundExtended(
      String roundId,
      int version,
      Instant formerClosesAt,
      Instant closesAt,
      Explanation reason,
      Instant announcedAt) {}

  /**
   * Refuses an earlier closing, one that has passed already and one more than a year later; after
   * the closing also whatever no recorded outage of its last 24 hours is the cause of (Awb 2:21),
   * and everything once the assessment has started.
   */
  @Transactional
  public RoundDefinition extend(String roundId, Extension extension) {
    var now = clock.instant();
    var life = acts.locked(roundId);
    var round = life.round();
    var extended = round.closingAt(extension.closesAt());
    var rejections = new ArrayList<>(check.tooLarge(extended));
    if (life.isInAssessment()) {
      rejections.add(RoundRefusal.ASSESSMENT_STARTED);
    }
    if (!extension.closesAt().isAfter(round.closesAt()) || !extension.closesAt().isAfter(now)) {
      rejections.add(new RoundRejection.NotLater(round.closesAt(), round.zone()));
    }
    if (extension.closesAt().isAfter(round.closesAt().plus(LONGEST))) {
      rejections.add(RoundRefusal.EXTENSION_TOO_LONG);
    }
    var outage = acts.outage(roundId, extension.outageId());
    if (extension.outageId() != null && outage.isEmpty()) {
      rejections.add(RoundRefusal.OUTAGE_UNKNOWN);
    } else if (round.stateAt(now) == RoundState.CLOSED
        && outage.filter(o -> o.overlaps(lastHours(round), round.closesAt())).isEmpty()) {
      rejections.add(RoundRefusal.OUTAGE_NEEDED);
    }
    Rejected.ifAny(rejections);
    versions.add(extended, VersionKind.EXTENSION, extension.reason(), extension.outageId(), now);
    outbox.add(
        Topic.ROUNDS,
        roundId,
        ROUND_EXTENDED,
        new RoundExtended(
            roundId,
            extended.version(),
            round.closesAt(),
            extended.closesAt(),
            extension.reason(),
            now));
    return extended;
  }

  private static Instant lastHours(RoundDefinition round) {
    return round.closesAt().minus(LAST_HOURS);
  }
}
