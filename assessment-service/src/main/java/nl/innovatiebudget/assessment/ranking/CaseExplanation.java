package nl.innovatiebudget.assessment.ranking;

import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.ranking.Ranking.Decider;
import nl.innovatiebudget.assessment.ranking.Ranking.Outcome;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a case is where it is in a ranking, and what would have changed that. Nothing in it says
 * which juror gave what.
 *
 * @param pitch what the pitch gave a doubtful case
 * @param above the case right above it; absent for the first and for one the reader may not see
 * @param below likewise right below it
 * @param text all of it as a person reads it
 */
public record CaseExplanation(
    UUID rankingId,
    String rule,
    @Nullable String selectionRule,
    String sha256,
    UUID applicationId,
    String number,
    int rank,
    int cases,
    Band band,
    String score,
    @Nullable String points,
    List<Part> parts,
    @Nullable Part pitch,
    @Nullable Neighbour above,
    @Nullable Neighbour below,
    PotTurn pot,
    Outcome outcome,
    Euro awardCents,
    Change change,
    Text text) {

  /**
   * What one criterion, or the pitch, added.
   *
   * @param weight of the criterion; nothing for the pitch, which counts for half
   * @param mean four decimals
   * @param scores from low to high, so that their order says nothing of who gave them
   */
  public record Part(
      String criterionId, @Nullable String weight, String mean, List<Integer> scores) {}

  /**
   * Who is right above or below.
   *
   * @param decidedBy what put the lower of the two below the other
   */
  public record Neighbour(int rank, String number, String score, @Nullable Decider decidedBy) {}

  /**
   * What the pot had at this case's turn.
   *
   * @param limitCents what could be given up to and including this case
   * @param givenCents what those above it got
   * @param leftCents the difference
   * @param stopped the pot was closed by a case above it
   */
  public record PotTurn(
      String potId,
      Euro limitCents,
      Euro givenCents,
      Euro leftCents,
      Euro requestedCents,
      boolean stopped) {}

  /**
   * What would have changed the outcome, all else equal.
   *
   * @param lowestPlaceThatFits the lowest place in the ranking at which the pot would have carried
   *     the whole amount; absent if no place would do
   * @param scoreNeeded the lowest final score by which the whole amount would have been selected;
   *     absent where it was selected, where no score would do, and where the rule does not order by
   *     score
   * @param scoreRise the difference with its own
   * @param shortCents what the pot lacked at its turn; nothing if it had enough
   */
  @Schema(name = "ChangeNeeded")
  public record Change(
      @Nullable Integer lowestPlaceThatFits,
      @Nullable String scoreNeeded,
      @Nullable String scoreRise,
      Euro shortCents) {}
}
