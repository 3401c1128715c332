package nl.innovatiebudget.assessment.caseview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.scoring.CriterionScore;
import nl.innovatiebudget.assessment.scoring.PanelOpinion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the panel thinks of a case, as one of its jurors may see it. The members of a panel know
 * each other and account to each other, so names are shown; nobody outside the panel gets this.
 *
 * @param standing whether and why it is shown; the rest is empty while it is not
 * @param overall over all criteria, the reader's own scores with it
 */
public record OthersOpinion(
    Standing standing, List<JurorSheet> sheets, List<Spread> criteria, @Nullable Spread overall) {

  static final OthersOpinion HIDDEN_UNTIL_OWN =
      new OthersOpinion(Standing.HIDDEN_UNTIL_OWN_SCORES, List.of(), List.of(), null);
  static final OthersOpinion NEVER_SHOWN =
      new OthersOpinion(Standing.NEVER_IN_THIS_ROUND, List.of(), List.of(), null);

  /** Whether it is shown. */
  public enum Standing {
    SHOWN,
    HIDDEN_UNTIL_OWN_SCORES,
    NEVER_IN_THIS_ROUND
  }

  /** What another juror submitted. */
  public record JurorSheet(
      UUID jurorId, String name, String kind, List<CriterionScore> scores, Instant scoredAt) {}

  /**
   * How far the panel is apart. Decimals have four digits.
   *
   * @param of a criterion, or {@code overall}
   */
  @Schema(name = "OpinionSpread")
  public record Spread(String of, String mean, String lowest, String highest, String spread) {
    static Spread of(String what, PanelOpinion opinion) {
      return new Spread(
          what,
          opinion.mean().toPlainString(),
          opinion.lowest().toPlainString(),
          opinion.highest().toPlainString(),
          opinion.spread().toPlainString());
    }
  }
}
