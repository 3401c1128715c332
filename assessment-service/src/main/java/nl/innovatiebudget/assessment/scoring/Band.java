package nl.innovatiebudget.assessment.scoring;

import java.math.BigDecimal;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;

/** What the pre-selection makes of a case; the doubtful ones are invited to pitch. */
public enum Band {
  CLEAR_YES,
  DOUBT,
  CLEAR_NO;

  /** The score is compared as people see it: in four decimals. */
  static Band of(BigDecimal score, Assessment thresholds) {
    if (score.compareTo(thresholds.clearYesFrom()) >= 0) {
      return CLEAR_YES;
    }
    return score.compareTo(thresholds.clearNoBelow()) < 0 ? CLEAR_NO : DOUBT;
  }

  /** The thresholds speak, unless the jurors are so far apart that their mean says little. */
  static Band ruled(PanelOpinion opinion, Assessment round) {
    var disagreement = round.disagreementFrom();
    return disagreement != null && opinion.spread().compareTo(disagreement) >= 0
        ? DOUBT
        : of(opinion.mean(), round);
  }

  /** Refuses a case that was not pre-selected. */
  public static Band of(CaseState state) {
    return switch (state) {
      case CLEAR_YES -> CLEAR_YES;
      case DOUBT -> DOUBT;
      case CLEAR_NO -> CLEAR_NO;
      default -> throw new IllegalArgumentException(state + " is not pre-selected");
    };
  }

  CaseState state() {
    return switch (this) {
      case CLEAR_YES -> CaseState.CLEAR_YES;
      case DOUBT -> CaseState.DOUBT;
      case CLEAR_NO -> CaseState.CLEAR_NO;
    };
  }
}
