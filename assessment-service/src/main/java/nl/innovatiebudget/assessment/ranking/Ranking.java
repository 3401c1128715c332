package nl.innovatiebudget.assessment.ranking;

import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;

/** The cases of a round in order, and what that does to the pots. */
public record Ranking(List<Row> rows, List<PotUse> pots) {

  /** What the ranking means for a case. */
  public enum Outcome {
    SELECTED,
    /** Good enough, but its pot had too little left. */
    NOT_SELECTED,
    BELOW_THRESHOLD
  }

  /**
   * One case.
   *
   * @param score final score in four decimals
   * @param awardCents what it gets; nothing unless selected
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
      Text reason) {}

  /**
   * One pot, before and after.
   *
   * @param openingCents by the version of the round in force; awards to who applied under an
   *     earlier, higher one may go above it
   * @param leftCents what who applied under the version in force could still have got
   */
  public record PotUse(String potId, Euro openingCents, Euro awardedCents, Euro leftCents) {}
}
