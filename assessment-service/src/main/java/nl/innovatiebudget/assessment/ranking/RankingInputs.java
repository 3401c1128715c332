package nl.innovatiebudget.assessment.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * All that a ranking depends on, and nothing else. The order in which cases and jurors were found
 * is not kept, so the same facts always make equal inputs.
 *
 * @param selectableFrom the final score that a doubtful case needs
 * @param criteria the first one decides between equal scores
 */
public record RankingInputs(
    String roundId,
    int roundVersion,
    BigDecimal selectableFrom,
    List<PotInput> pots,
    List<CriterionInput> criteria,
    List<CaseInput> cases) {

  public RankingInputs {
    selectableFrom = plain(selectableFrom);
    pots = List.copyOf(pots);
    criteria = List.copyOf(criteria);
    cases = cases.stream().sorted(Comparator.comparing(CaseInput::applicationId)).toList();
  }

  RankingInputs without(Set<UUID> gone) {
    return withCases(cases.stream().filter(c -> !gone.contains(c.applicationId())).toList());
  }

  /** This with one case as it was corrected, or added. */
  RankingInputs with(CaseInput corrected) {
    var others = cases.stream().filter(c -> !c.applicationId().equals(corrected.applicationId()));
    return withCases(Stream.concat(others, Stream.of(corrected)).toList());
  }

  private RankingInputs withCases(List<CaseInput> others) {
    return new RankingInputs(roundId, roundVersion, selectableFrom, pots, criteria, others);
  }

  /**
   * A pot, by the version of the round in force.
   *
   * @param openingCents less what earlier decisions gave to cases outside this ranking
   */
  public record PotInput(String potId, Text label, Euro openingCents) {}

  /** A criterion and its weight. */
  public record CriterionInput(String criterionId, BigDecimal weight) {
    public CriterionInput {
      weight = plain(weight);
    }
  }

  /**
   * A case and what the jury thinks of it.
   *
   * @param openingCents what its pot held in the version of the round that it was made under, and
   *     so what may be given from that pot up to and including this case (Awb 4:27)
   */
  public record CaseInput(
      UUID applicationId,
      String number,
      String title,
      String lead,
      String potId,
      Euro costCents,
      Euro requestedCents,
      Euro openingCents,
      Instant receivedAt,
      Band band,
      List<JurorInput> jurors) {

    public CaseInput {
      jurors = jurors.stream().sorted(Comparator.comparing(JurorInput::jurorId)).toList();
    }

    CaseInput judgedBy(List<JurorInput> others, Band by) {
      return new CaseInput(
          applicationId,
          number,
          title,
          lead,
          potId,
          costCents,
          requestedCents,
          openingCents,
          receivedAt,
          by,
          others);
    }
  }

  /** One juror's scores; a pitch score for a doubtful case only. */
  public record JurorInput(
      UUID jurorId, Map<String, Integer> scores, @Nullable Integer pitchScore) {
    public JurorInput {
      scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    }
  }

  /** 7.50 and 7.5 are the same number and must have the same text. */
  private static BigDecimal plain(BigDecimal number) {
    return new BigDecimal(number.stripTrailingZeros().toPlainString());
  }
}
