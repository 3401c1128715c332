package nl.innovatiebudget.assessment.assignment.solver;

import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;

/** The levels of a score: nothing of a lower level makes up for a higher one. */
final class Levels {

  static final int HARD = 1;

  /** Evenness; expertise and continuity; weak seats by number of shared themes; pairs. */
  static final int SOFT = 3 + Grid.WEAK_LEVELS;

  static final BendableLongScore RULE = BendableLongScore.ofHard(HARD, SOFT, 0, 1);
  static final BendableLongScore EVENNESS = soft(0, 1);
  static final BendableLongScore EXPERTISE = soft(1, 1);
  static final BendableLongScore CONTINUITY = soft(1, Grid.CONTINUITY);
  static final BendableLongScore PAIRS = soft(SOFT - 1, 1);

  private Levels() {}

  static BendableLongScore weak(int sharedThemes) {
    return soft(2 + sharedThemes, 1);
  }

  private static BendableLongScore soft(int level, long weight) {
    return BendableLongScore.ofSoft(HARD, SOFT, level, weight);
  }
}
