package nl.innovatiebudget.intake.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.intake.round.PublicationRule.Mistake;
import nl.innovatiebudget.intake.round.RoundDefinition.Explanation;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Lowers the ceiling of a round or the opening of a pot. It does not touch applications that were
 * received before (Awb 4:27, second paragraph): those keep the version under which they came in.
 */
@ApplicationScoped
public class LowerRound {

  private final RoundActs acts;
  private final CheckRound check;
  private final VersionLog versions;
  private final Clock clock;

  LowerRound(RoundActs acts, CheckRound check, VersionLog versions, Clock clock) {
    this.acts = acts;
    this.check = check;
    this.versions = versions;
    this.clock = clock;
  }

  /**
   * What an officer asks.
   *
   * @param pots those that hold less from now on; others keep what they have
   */
  public record Lowering(
      @NotNull Euro ceilingCents,
      @NotNull @Size(max = 10) List<PotOpening> pots,
      @NotNull Explanation reason) {

    Map<String, Euro> openings() {
      var openings = new HashMap<String, Euro>();
      pots.forEach(pot -> openings.put(pot.potId(), pot.openingCents()));
      return openings;
    }
  }

  public record PotOpening(
      @NotNull @Size(max = 40) @Pattern(regexp = RoundDefinition.ID) String potId,
      @NotNull Euro openingCents) {}

  /** Refuses any rise, pots above the ceiling, and everything once the assessment has started. */
  @Transactional
  public RoundDefinition lower(String roundId, Lowering lowering) {
    var life = acts.locked(roundId);
    var round = life.round();
    var lowered = round.withMoney(lowering.ceilingCents(), lowering.openings());
    var rejections = new ArrayList<>(check.tooLarge(lowered));
    if (life.isInAssessment()) {
      rejections.add(RoundRefusal.ASSESSMENT_STARTED);
    }
    if (!namesOwnPots(round, lowering)) {
      rejections.add(RoundRefusal.POT_UNKNOWN);
    }
    if (rises(round, lowered)) {
      rejections.add(RoundRefusal.ROUND_MONEY_CHANGED);
    } else if (round.hasTheMoneyOf(lowered)) {
      rejections.add(RoundRefusal.NOTHING_LOWERED);
    }
    if (!MoneyRule.isWithinCeiling(lowered)) {
      rejections.add(
          new RoundRejection.Broken(
              new Mistake(MoneyRule.OPENINGS_ABOVE_CEILING, "/ceilingCents")));
    }
    Rejected.ifAny(rejections);
    versions.add(lowered, VersionKind.LOWERING, lowering.reason(), null, clock.instant());
    return lowered;
  }

  private static boolean namesOwnPots(RoundDefinition round, Lowering lowering) {
    return lowering.openings().size() == lowering.pots().size()
        && round.openings().keySet().containsAll(lowering.openings().keySet());
  }

  private static boolean rises(RoundDefinition round, RoundDefinition lowered) {
    return lowered.ceilingCents().isMoreThan(round.ceilingCents())
        || lowered.openings().entrySet().stream()
            .anyMatch(
                pot ->
                    pot.getValue()
                        .isMoreThan(round.openings().getOrDefault(pot.getKey(), Euro.ZERO)));
  }
}
