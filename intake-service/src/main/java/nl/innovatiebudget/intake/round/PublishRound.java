package nl.innovatiebudget.intake.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import nl.innovatiebudget.kit.problem.Rejected;

/** Makes a round known, to applicants and to the other services. */
@ApplicationScoped
public class PublishRound {

  private final Rounds rounds;
  private final CheckRound check;
  private final VersionLog versions;
  private final Clock clock;

  PublishRound(Rounds rounds, CheckRound check, VersionLog versions, Clock clock) {
    this.rounds = rounds;
    this.check = check;
    this.versions = versions;
    this.clock = clock;
  }

  /** Refuses what breaks a rule, and another version once the round is open (Awb 4:27). */
  @Transactional
  public void publish(RoundDefinition round) {
    var now = clock.instant();
    rounds.lock(round.roundId());
    Rejected.ifAny(check.rejections(round, now));
    boolean first = rounds.latest(round.roundId()).isEmpty();
    versions.add(round, first ? VersionKind.FIRST : VersionKind.AMENDMENT, now);
  }
}
