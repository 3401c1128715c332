package nl.innovatiebudget.assessment.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.round.RoundDefinition.Pot;
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
 * @param selectionRule versioned name; absent in the inputs of a rule from before a round could
 *     choose, which skipped what did not fit
 * @param transfers what the jury moved between pots; absent likewise
 */
public record RankingInputs(
    String roundId,
    int roundVersion,
    BigDecimal selectableFrom,
    List<PotInput> pots,
    List<CriterionInput> criteria,
    List<CaseInput> cases,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String selectionRule,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<TransferInput> transfers) {

  public RankingInputs {
    selectableFrom = plain(selectableFrom);
    pots = List.copyOf(pots);
    criteria = List.copyOf(criteria);
    cases = cases.stream().sorted(Comparator.comparing(CaseInput::applicationId)).toList();
    transfers = transfers == null ? null : transfers.stream().sorted(TransferInput.ORDER).toList();
  }

  RankingInputs without(Set<UUID> gone) {
    return withCases(cases.stream().filter(c -> !gone.contains(c.applicationId())).toList());
  }

  /** This with one case as it was corrected, or added. */
  RankingInputs with(CaseInput corrected) {
    var others = cases.stream().filter(c -> !c.applicationId().equals(corrected.applicationId()));
    return withCases(Stream.concat(others, Stream.of(corrected)).toList());
  }

  /** This with a pot that it may not have; its own stays as it is. */
  RankingInputs withPot(PotInput entering) {
    return pots.stream().anyMatch(pot -> pot.potId().equals(entering.potId()))
        ? this
        : new RankingInputs(
            roundId,
            roundVersion,
            selectableFrom,
            Stream.concat(pots.stream(), Stream.of(entering)).toList(),
            criteria,
            cases,
            selectionRule,
            transfers);
  }

  RankingInputs withCases(List<CaseInput> others) {
    return new RankingInputs(
        roundId, roundVersion, selectableFrom, pots, criteria, others, selectionRule, transfers);
  }

  /** This as it would be by other choices; what is absent stays as it is. */
  RankingInputs supposing(
      @Nullable BigDecimal otherThreshold, @Nullable SelectionRule otherSelection) {
    return new RankingInputs(
        roundId,
        roundVersion,
        otherThreshold == null ? selectableFrom : otherThreshold,
        pots,
        criteria,
        cases,
        otherSelection == null ? selectionRule : otherSelection.ruleName(),
        transfers);
  }

  /** Refuses a case that was not ranked. */
  CaseInput theCase(UUID applicationId) {
    return cases.stream()
        .filter(input -> input.applicationId().equals(applicationId))
        .findFirst()
        .orElseThrow();
  }

  /** Refuses a pot that the round does not have. */
  PotInput pot(String potId) {
    return pots.stream()
        .filter(pot -> pot.potId().equals(potId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no pot " + potId));
  }

  Map<String, BigDecimal> weights() {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    criteria.forEach(criterion -> weights.put(criterion.criterionId(), criterion.weight()));
    return weights;
  }

  /** Money that the jury moved from one pot to another. */
  public record TransferInput(String fromPotId, String toPotId, Euro amountCents) {

    private static final Comparator<TransferInput> ORDER =
        Comparator.comparing(TransferInput::fromPotId)
            .thenComparing(TransferInput::toPotId)
            .thenComparing(TransferInput::amountCents);
  }

  /**
   * A pot, by the version of the round in force.
   *
   * @param openingCents less what earlier decisions gave to cases outside this ranking
   */
  public record PotInput(String potId, Text label, Euro openingCents) {

    /** One that the version in force does not have any more; who applied before still has it. */
    static PotInput former(Pot pot) {
      return new PotInput(pot.potId(), pot.label(), Euro.ZERO);
    }
  }

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
   * @param leadKind kind of body that leads; decides nothing, for the report of the spread
   * @param leadRegion where that body is; likewise
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
      List<JurorInput> jurors,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String leadKind,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String leadRegion) {

    public CaseInput {
      jurors = jurors.stream().sorted(Comparator.comparing(JurorInput::jurorId)).toList();
    }

    /** The same case as others see it. */
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
          others,
          leadKind,
          leadRegion);
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
