package nl.innovatiebudget.assessment.assignment.solver;

import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import ai.timefold.solver.core.api.solver.ScoreAnalysisFetchPolicy;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;

/**
 * Timefold's part: keeps the same two jurors from always judging together, by letting jurors change
 * places where that costs neither evenness nor expertise, and explains the score of the whole.
 *
 * <p>One thread, a fixed seed and limits in steps and moves, never in time: the same start gives
 * the same end.
 */
final class PairSpread {

  /** So many changes of place for each seat. */
  static final int STEPS_PER_SEAT = 2;

  static final int MOST_STEPS = 10_000;

  /** So many changes tried for each that is made, at most. */
  static final int MOVES_PER_STEP = 5;

  private static final int LATE_ACCEPTANCE = 100;

  private PairSpread() {}

  static SeatPlan improve(SeatPlan start, long seed) {
    long free = start.seats().stream().filter(seat -> !seat.pinned()).count();
    if (free < 2) {
      return start;
    }
    return factory(seed, (int) Math.min(MOST_STEPS, STEPS_PER_SEAT * free))
        .buildSolver()
        .solve(start);
  }

  /** The score of the whole plan, constraint by constraint. */
  static ScoreAnalysis<BendableLongScore> analyse(SeatPlan plan) {
    return SolutionManager.<SeatPlan, BendableLongScore>create(factory(0, 1))
        .analyze(plan, ScoreAnalysisFetchPolicy.FETCH_MATCH_COUNT);
  }

  private static SolverFactory<SeatPlan> factory(long seed, int steps) {
    var search =
        new LocalSearchPhaseConfig()
            .withMoveSelectorConfig(
                new MoveIteratorFactoryConfig()
                    .withMoveIteratorFactoryClass(ChangesWithoutLoss.class))
            .withAcceptorConfig(
                new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE_ACCEPTANCE))
            .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
            .withTerminationConfig(
                new TerminationConfig()
                    .withStepCountLimit(steps)
                    .withMoveCountLimit((long) steps * MOVES_PER_STEP));
    return SolverFactory.create(
        new SolverConfig()
            .withClassLoader(PairSpread.class.getClassLoader())
            .withSolutionClass(SeatPlan.class)
            .withEntityClasses(PlannedSeat.class)
            .withConstraintProviderClass(AssignmentConstraints.class)
            .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
            .withMoveThreadCount(SolverConfig.MOVE_THREAD_COUNT_NONE)
            .withRandomSeed(seed)
            .withPhases(search));
  }
}
