package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.PotInput;
import nl.innovatiebudget.assessment.round.RoundDefinition;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;
import nl.innovatiebudget.assessment.round.RoundDefinition.Pot;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.assessment.scoring.WeightedMean;
import nl.innovatiebudget.kit.money.Euro;

/**
 * Ranks the cases of an earlier ranking once more with one case scored by others, everything else
 * as it was frozen then. The new ranking is kept beside the old one, which stays as it is.
 *
 * <p>The others judge on paper, with the pitch as it is on file, so there is no doubt left to
 * pitch: from the selectable score on the case is a clear yes, below it a clear no.
 *
 * <p>A correction is ranked by the weighted mean, whatever rule made the earlier ranking. The other
 * rules count in what order a juror puts several cases, and the others judge this one only: by
 * {@link BordaRule} and {@link SchulzeRule} their scores would change nothing. The new ranking
 * names its rule.
 */
@ApplicationScoped
public class RankAgain {

  private final Rankings rankings;
  private final Rounds rounds;
  private final Clock clock;

  RankAgain(Rankings rankings, Rounds rounds, Clock clock) {
    this.rankings = rankings;
    this.rounds = rounds;
    this.clock = clock;
  }

  /** How the others judge: by the version of the round that the earlier ranking was made under. */
  public Assessment assessment(UUID parentId) {
    return version(rankings.inputs(parentId)).assessment();
  }

  /**
   * A case that was never ranked, because it was found not eligible, enters that ranking, with what
   * its pot held in the version of the round that it was made under (Awb 4:27).
   *
   * @param scores by juror and criterion, at least one juror's
   */
  @Transactional(TxType.MANDATORY)
  public RankingView withScores(
      UUID parentId, CaseFile file, Map<UUID, Map<String, Integer>> scores, String madeBy) {
    var frozen = rankings.inputs(parentId);
    var pot = ownPot(file);
    var earlier =
        frozen.cases().stream()
            .filter(input -> input.applicationId().equals(file.applicationId()))
            .findFirst()
            .orElseGet(() -> entering(file, pot, frozen));
    var inputs = frozen.withPot(PotInput.former(pot)).with(corrected(earlier, frozen, scores));
    var ranking =
        new StoredRanking(
            UUID.randomUUID(), parentId, WeightedMeanRule.CURRENT, inputs, madeBy, clock.instant());
    rankings.persist(ranking);
    return ranking.view();
  }

  private CaseInput entering(CaseFile file, Pot pot, RankingInputs frozen) {
    var application = file.application();
    return new CaseInput(
        file.applicationId(),
        file.number(),
        application.title(),
        application.lead().name(),
        application.potId(),
        application.costCents(),
        application.requestedCents(),
        openingThen(pot, frozen),
        application.receivedAt(),
        Band.CLEAR_NO,
        List.of(),
        application.lead().organisationKind(),
        application.lead().region());
  }

  /**
   * What its pot held for it when the ranking was frozen: what was given and moved before that is
   * what the frozen pot differs by from the version of the round that it was frozen in.
   */
  private Euro openingThen(Pot own, RankingInputs frozen) {
    long gone = 0;
    for (var pot : version(frozen).pots()) {
      if (pot.potId().equals(own.potId())) {
        gone = pot.openingCents().cents() - frozen.pot(own.potId()).openingCents().cents();
      }
    }
    return Euro.ofCents(Math.max(0, own.openingCents().cents() - gone));
  }

  private Pot ownPot(CaseFile file) {
    var application = file.application();
    return rounds
        .version(application.roundId(), application.roundVersion())
        .orElseThrow()
        .pot(application.potId());
  }

  private RoundDefinition version(RankingInputs frozen) {
    return rounds.version(frozen.roundId(), frozen.roundVersion()).orElseThrow();
  }

  private static CaseInput corrected(
      CaseInput input, RankingInputs frozen, Map<UUID, Map<String, Integer>> scores) {
    List<JurorInput> jurors =
        scores.entrySet().stream()
            .map(sheet -> new JurorInput(sheet.getKey(), sheet.getValue(), null))
            .toList();
    var mean = WeightedMean.of(frozen.weights(), scores.values()).rounded();
    var selectable = mean.compareTo(frozen.selectableFrom()) >= 0;
    return input.judgedBy(jurors, selectable ? Band.CLEAR_YES : Band.CLEAR_NO);
  }
}
