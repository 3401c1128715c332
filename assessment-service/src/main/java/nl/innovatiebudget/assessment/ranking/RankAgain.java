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
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.assessment.scoring.WeightedMean;

/**
 * Ranks the cases of an earlier ranking once more with one case scored by others, everything else
 * as it was frozen then. The new ranking is kept beside the old one, which stays as it is.
 *
 * <p>The others judge on paper, with the pitch as it is on file, so there is no doubt left to
 * pitch: from the selectable score on the case is a clear yes, below it a clear no.
 */
@ApplicationScoped
public class RankAgain {

  private final Rankings rankings;
  private final Clock clock;

  RankAgain(Rankings rankings, Clock clock) {
    this.rankings = rankings;
    this.clock = clock;
  }

  /**
   * A case that was never ranked, because it was found not eligible, enters that ranking.
   *
   * @param scores by juror and criterion, at least one juror's
   */
  @Transactional(TxType.MANDATORY)
  public RankingView withScores(
      UUID parentId, CaseFile file, Map<UUID, Map<String, Integer>> scores, String madeBy) {
    var parent = rankings.stored(parentId);
    var frozen = parent.inputs();
    var earlier =
        frozen.cases().stream()
            .filter(input -> input.applicationId().equals(file.applicationId()))
            .findFirst()
            .orElseGet(() -> entering(file, frozen));
    var inputs = frozen.with(corrected(earlier, frozen, scores));
    var ranking =
        new StoredRanking(
            UUID.randomUUID(), parentId, parent.rule(), inputs, madeBy, clock.instant());
    rankings.persist(ranking);
    return ranking.view();
  }

  private static CaseInput entering(CaseFile file, RankingInputs frozen) {
    var application = file.application();
    var pot = frozen.pot(application.potId());
    return new CaseInput(
        file.applicationId(),
        file.number(),
        application.title(),
        application.lead().name(),
        application.potId(),
        application.costCents(),
        application.requestedCents(),
        pot.openingCents(),
        application.receivedAt(),
        Band.CLEAR_NO,
        List.of(),
        application.lead().organisationKind(),
        application.lead().region());
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
