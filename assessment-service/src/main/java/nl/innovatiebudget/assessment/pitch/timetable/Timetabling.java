package nl.innovatiebudget.assessment.pitch.timetable;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicType;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Gives every case a slot. One thread, a fixed seed and a bounded number of steps and moves, never
 * a clock: the same problem has the same answer, whenever and wherever it is asked.
 */
final class Timetabling {

  /** Changes when the rules, their weights, the seed or the number of moves change. */
  static final String RULE = "pitch-timetable/1";

  private static final long SEED = 20_240_603;
  private static final int MOST_STEPS = 20_000;
  private static final long MOVES_PER_CASE = 400;

  private Timetabling() {}

  /** What came out. */
  sealed interface Outcome {

    /**
     * @param score how good it is, in the words of the solver
     */
    record Planned(Map<UUID, Slot> slots, String score) implements Outcome {}

    /** Every case that cannot have a slot, and why. */
    record Impossible(List<Rejection> reasons) implements Outcome {}
  }

  static Outcome plan(TimetableProblem problem) {
    var plan = new PitchPlan(problem);
    var solved = plan.pitches().isEmpty() ? plan : solver(plan).solve(plan);
    var slots = new HashMap<UUID, Slot>();
    for (var pitch : solved.pitches()) {
      if (pitch.slot() != null) {
        slots.put(pitch.applicationId(), pitch.chosen());
      }
    }
    var reasons = reasons(problem, slots);
    return reasons.isEmpty()
        ? new Outcome.Planned(slots, Objects.toString(solved.score(), ""))
        : new Outcome.Impossible(reasons);
  }

  private static Solver<PitchPlan> solver(PitchPlan plan) {
    var enough =
        new TerminationConfig()
            .withStepCountLimit(MOST_STEPS)
            .withMoveCountLimit(MOVES_PER_CASE * plan.pitches().size());
    var config =
        new SolverConfig()
            .withSolutionClass(PitchPlan.class)
            .withEntityClasses(PlannedPitch.class)
            .withConstraintProviderClass(TimetableConstraints.class)
            .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
            .withRandomSeed(SEED)
            .withMoveThreadCount(SolverConfig.MOVE_THREAD_COUNT_NONE)
            .withPhases(
                new ConstructionHeuristicPhaseConfig()
                    .withConstructionHeuristicType(ConstructionHeuristicType.FIRST_FIT),
                new LocalSearchPhaseConfig()
                    .withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE)
                    .withTerminationConfig(enough));
    return SolverFactory.<PitchPlan>create(config).buildSolver();
  }

  private static List<Rejection> reasons(TimetableProblem problem, Map<UUID, Slot> slots) {
    var hindered = new TreeMap<>(problem.hindered());
    var named = hindered.values().stream().flatMap(numbers -> numbers.stream()).toList();
    var unplaced = new ArrayList<>(problem.faults(slots));
    unplaced.removeAll(named);
    var reasons = new ArrayList<Rejection>();
    hindered.forEach((why, numbers) -> reasons.add(why.of(List.copyOf(numbers))));
    if (!unplaced.isEmpty()) {
      reasons.add(Hindrance.TOO_FEW_SLOTS.of(unplaced));
    }
    return reasons;
  }
}
