package nl.innovatiebudget.assessment.round;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a round promised its applicants, as far as assessing needs it. A round differs every year,
 * so its figures are data; a published version never changes.
 *
 * @param closesAt the first instant that is too late
 * @param legalBases the first that covers the lead's kind applies
 */
public record RoundDefinition(
    String roundId,
    int version,
    Instant opensAt,
    Instant closesAt,
    int maximumDurationMonths,
    List<LegalBasis> legalBases,
    List<Pot> pots,
    Consortium consortium,
    Assessment assessment) {

  /** Refuses a pot that the round does not have: intake would not have let it through. */
  public Pot pot(String potId) {
    return pots.stream()
        .filter(pot -> pot.potId().equals(potId))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("round %s has no pot %s".formatted(roundId, potId)));
  }

  /** Refuses a kind of lead to which the round cannot pay. */
  public LegalBasis legalBasisOf(@Nullable String leadKind) {
    return legalBases.stream()
        .filter(basis -> basis.covers(leadKind))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "round %s has no legal basis for %s".formatted(roundId, leadKind)));
  }

  /** On what ground money is given to leads of these kinds; no kinds means every other kind. */
  public record LegalBasis(List<String> leadKinds, String regime, String basis) {
    boolean covers(@Nullable String leadKind) {
      return leadKinds.isEmpty() || (leadKind != null && leadKinds.contains(leadKind));
    }
  }

  /** A class of projects and the money for it. */
  public record Pot(
      String potId,
      Text label,
      int ownContributionPercent,
      @Nullable Euro maximumGrantCents,
      Euro openingCents,
      boolean transferAllowed) {

    /** The part of the cost that the participants bear: what the rounded-down grant leaves. */
    public Euro ownContributionRequired(Euro cost) {
      return cost.minus(grantShare(cost));
    }

    public Euro maximumGrant(Euro cost) {
      return maximumGrantCents == null ? grantShare(cost) : grantShare(cost).min(maximumGrantCents);
    }

    private Euro grantShare(Euro cost) {
      return cost.percentRoundedDown(100 - ownContributionPercent);
    }
  }

  /** Who may apply together. */
  public record Consortium(int minimumPublicBodies, boolean registerRequired) {}

  /**
   * How the jury judges.
   *
   * @param clearYesFrom weighted mean from which a case is a clear yes, also after a pitch
   * @param clearNoBelow weighted mean below which a case is a clear no
   * @param criteria the first one decides between equal scores
   * @param requiredJurorKinds of each at least one judges every case
   * @param disagreementFrom spread between the jurors' weighted means (highest less lowest) from
   *     which a case is doubtful, whatever its mean
   * @param lookBackMonths how long before the opening a former employer still counts
   */
  public record Assessment(
      int jurorsPerCase,
      int scaleMinimum,
      int scaleMaximum,
      BigDecimal clearYesFrom,
      BigDecimal clearNoBelow,
      List<Criterion> criteria,
      List<JurorKind> requiredJurorKinds,
      @Nullable BigDecimal disagreementFrom,
      RankingMethod rankingRule,
      SelectionMethod selectionRule,
      OthersScores othersScores,
      int lookBackMonths) {

    private static final int USUAL_LOOK_BACK_MONTHS = 24;

    /** A definition that does not name a choice has the usual one. */
    @JsonCreator
    public Assessment(
        int jurorsPerCase,
        int scaleMinimum,
        int scaleMaximum,
        BigDecimal clearYesFrom,
        BigDecimal clearNoBelow,
        List<Criterion> criteria,
        @Nullable List<JurorKind> requiredJurorKinds,
        @Nullable BigDecimal disagreementFrom,
        @Nullable RankingMethod rankingRule,
        @Nullable SelectionMethod selectionRule,
        @Nullable OthersScores othersScores,
        @Nullable Integer lookBackMonths) {
      this(
          jurorsPerCase,
          scaleMinimum,
          scaleMaximum,
          clearYesFrom,
          clearNoBelow,
          criteria,
          requireNonNullElse(requiredJurorKinds, List.of()),
          disagreementFrom,
          requireNonNullElse(rankingRule, RankingMethod.WEIGHTED_MEAN),
          requireNonNullElse(selectionRule, SelectionMethod.SKIP_AND_CONTINUE),
          requireNonNullElse(othersScores, OthersScores.AFTER_OWN),
          (int) requireNonNullElse(lookBackMonths, USUAL_LOOK_BACK_MONTHS));
    }

    public boolean onScale(int score) {
      return score >= scaleMinimum && score <= scaleMaximum;
    }
  }

  /** From which side of society a juror comes. */
  public enum JurorKind {
    GOVERNMENT,
    SCIENCE,
    CITIZEN,
    BUSINESS
  }

  /** By what the cases are put in order. */
  public enum RankingMethod {
    WEIGHTED_MEAN,
    BORDA,
    SCHULZE
  }

  /** What happens to the first case that its pot cannot carry, and to those below it. */
  public enum SelectionMethod {
    STOP_AT_FIRST_MISFIT,
    SKIP_AND_CONTINUE,
    OFFER_PARTIAL
  }

  /** When a juror sees what the others on the panel think. */
  public enum OthersScores {
    AFTER_OWN,
    NEVER
  }

  /** What a juror scores, and how much it counts. */
  public record Criterion(String criterionId, Text label, BigDecimal weight) {}
}
