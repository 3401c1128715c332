package nl.innovatiebudget.assessment.ranking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The cases of a round in order, and what that does to the pots. What is absent was not known to
 * the rule by which an older ranking was made.
 */
public record Ranking(
    List<Row> rows,
    List<PotUse> pots,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String selectionRule,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Spread spread) {

  /** What the ranking means for a case. */
  @Schema(name = "SelectionOutcome")
  public enum Outcome {
    SELECTED,
    /** Good enough, and offered the part that its pot had left. */
    PARTIAL,
    /** Good enough, but its pot had too little left. */
    NOT_SELECTED,
    BELOW_THRESHOLD;

    /** Whether an award is to follow. */
    public boolean getsMoney() {
      return this == SELECTED || this == PARTIAL;
    }
  }

  /** What put a case below the one above it. */
  public enum Decider {
    SCORE,
    /** Points over all jurors' own orders. */
    POINTS,
    /** More jurors preferred the other, directly or by a chain of comparisons. */
    PAIRWISE,
    FIRST_CRITERION,
    RECEIVED_FIRST,
    NUMBER
  }

  /**
   * One case.
   *
   * @param score final score in four decimals
   * @param awardCents what it gets; nothing unless selected, in whole or in part
   * @param points what the rule counted, if it counts points; in four decimals
   * @param decidedBy what put it below the one above it; absent for the first
   */
  public record Row(
      int rank,
      UUID applicationId,
      String number,
      String title,
      String lead,
      String potId,
      Euro costCents,
      Euro requestedCents,
      String score,
      Band band,
      Outcome outcome,
      Euro awardCents,
      Text reason,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String points,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Decider decidedBy) {

    Row decidedBy(@Nullable Decider decider) {
      return new Row(
          rank,
          applicationId,
          number,
          title,
          lead,
          potId,
          costCents,
          requestedCents,
          score,
          band,
          outcome,
          awardCents,
          reason,
          points,
          decider);
    }
  }

  /**
   * One pot, before and after.
   *
   * @param openingCents by the version of the round in force; awards to who applied under an
   *     earlier, higher one may go above it
   * @param leftCents what who applied under the version in force could still have got
   * @param receivedCents what the jury moved into it, if anything
   * @param givenCents what the jury moved out of it, if anything
   */
  public record PotUse(
      String potId,
      Euro openingCents,
      Euro awardedCents,
      Euro leftCents,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Euro receivedCents,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Euro givenCents) {}
}
