package nl.innovatiebudget.intake.round;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.intake.round.PublicationRule.Circumstances;

/** Finds everything for which a definition cannot be published now, without changing anything. */
@ApplicationScoped
class CheckRound {

  /** An event has at most 64 KB. */
  private static final int LONGEST_BYTES = 60_000;

  private final Rounds rounds;
  private final EligibilityRuleCodes knownRules;
  private final ObjectMapper json;

  CheckRound(Rounds rounds, EligibilityRuleCodes knownRules, ObjectMapper json) {
    this.rounds = rounds;
    this.knownRules = knownRules;
    this.json = json;
  }

  List<RoundRejection> rejections(RoundDefinition round, Instant now) {
    var rejections = new ArrayList<RoundRejection>(tooLarge(round));
    PublicationRule.mistakesIn(round, new Circumstances(now, knownRules.codes()))
        .forEach(mistake -> rejections.add(new RoundRejection.Broken(mistake)));
    rounds
        .latest(round.roundId())
        .ifPresent(
            latest -> {
              if (latest.version() >= round.version()) {
                rejections.add(new RoundRejection.VersionExists(latest.version()));
              }
              if (!latest.hasTheMoneyOf(round)) {
                rejections.add(RoundRefusal.ROUND_MONEY_CHANGED);
              }
              if (latest.stateAt(now) != RoundState.ANNOUNCED) {
                rejections.add(RoundRefusal.ROUND_ALREADY_OPEN);
              }
            });
    return rejections;
  }

  /** A definition that no event can carry. */
  List<RoundRejection> tooLarge(RoundDefinition round) {
    return json.valueToTree(round).toString().getBytes(StandardCharsets.UTF_8).length
            > LONGEST_BYTES
        ? List.of(new RoundRejection.TooLarge(LONGEST_BYTES))
        : List.of();
  }
}
