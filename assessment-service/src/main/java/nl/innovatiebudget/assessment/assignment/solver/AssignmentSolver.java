package nl.innovatiebudget.assessment.assignment.solver;

import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.innovatiebudget.assessment.assignment.solver.Division.Panel;

/**
 * Divides cases over jurors. A pure function: the same problem gives the same division, bit for
 * bit, on any machine at any moment.
 *
 * <p>A flow ({@link EvenFlow}) gives the most even loads and, among those, the most expertise;
 * Timefold ({@link PairSpread}) then spreads the pairs without giving up either.
 */
public final class AssignmentSolver {

  /** Name of the method; what it does never changes under the same name. */
  public static final String METHOD = "even-flow/1 + timefold/1.32";

  private AssignmentSolver() {}

  public static Outcome solve(AssignmentProblem problem) {
    var grid = new Grid(problem);
    var shortages = beforehand(problem, grid);
    if (!shortages.isEmpty()) {
      return new Outcome.Impossible(shortages);
    }
    var flow = EvenFlow.of(grid);
    if (!flow.unplaced().isEmpty()) {
      return new Outcome.Impossible(List.of(tooLittleRoom(grid, flow.unplaced())));
    }
    var plan = PairSpread.improve(new SeatPlan(grid, flow), problem.seed());
    var analysis = PairSpread.analyse(plan);
    if (!analysis.score().isFeasible()) {
      throw new IllegalStateException("a division against the rules: " + analysis.summarize());
    }
    return new Outcome.Solved(
        new Division(
            panels(problem, grid, plan), analysis.score().toString(), explanation(analysis)));
  }

  private static List<ScoreLine> explanation(ScoreAnalysis<BendableLongScore> analysis) {
    return analysis.constraintMap().values().stream()
        .map(
            found ->
                new ScoreLine(
                    found.constraintName(),
                    found.weight().hardScore(0) == 0,
                    found.score().toShortString(),
                    found.matchCount()))
        .sorted(Comparator.comparing(ScoreLine::constraint))
        .toList();
  }

  private static List<Panel> panels(AssignmentProblem problem, Grid grid, SeatPlan plan) {
    List<List<UUID>> jurors =
        IntStream.range(0, grid.cases).<List<UUID>>mapToObj(c -> new ArrayList<>()).toList();
    plan.seats().forEach(seat -> jurors.get(seat.work()).add(grid.jurorId(seat.juror())));
    return IntStream.range(0, grid.cases)
        .mapToObj(
            c ->
                new Panel(
                    problem.cases().get(c).applicationId(),
                    AssignmentProblem.sorted(jurors.get(c))))
        .toList();
  }

  private static List<Shortage> beforehand(AssignmentProblem problem, Grid grid) {
    var shortages = new ArrayList<Shortage>();
    for (int work = 0; work < grid.cases; work++) {
      int open = grid.open(work);
      int free = free(grid, work, -1);
      if (free < open) {
        shortages.add(
            new Shortage.TooFewJurors(
                grid.work(work).number(), free + grid.fixed[work].length, grid.jurorsPerCase()));
      } else {
        shortages.addAll(missingKinds(problem, grid, work));
      }
    }
    for (int juror = 0; juror < grid.jurors; juror++) {
      int fixed = grid.otherLoad[juror] + fixedSeats(grid, juror);
      if (fixed > grid.maximumLoad[juror] && fixedSeats(grid, juror) > 0) {
        shortages.add(
            new Shortage.AboveMaximum(grid.jurorId(juror), fixed, grid.maximumLoad[juror]));
      }
    }
    return shortages;
  }

  /** Kinds of which nobody is free, and those for which the fixed seats leave no place. */
  private static List<Shortage> missingKinds(AssignmentProblem problem, Grid grid, int work) {
    var missing = new ArrayList<Shortage>();
    var toFill = grid.kindsToFill(work);
    int open = grid.open(work);
    int kind = 0;
    for (var name : problem.requiredKinds()) {
      if (toFill[kind]) {
        if (open == 0 || free(grid, work, kind) == 0) {
          missing.add(new Shortage.KindMissing(grid.work(work).number(), name));
        } else {
          open--;
        }
      }
      kind++;
    }
    return missing;
  }

  private static int free(Grid grid, int work, int kind) {
    int free = 0;
    for (int juror = 0; juror < grid.jurors; juror++) {
      int each = juror;
      if (!grid.barred(work, juror)
          && (kind < 0 || grid.kindOf[juror] == kind)
          && IntStream.of(grid.fixed[work]).noneMatch(j -> j == each)) {
        free++;
      }
    }
    return free;
  }

  private static Shortage tooLittleRoom(Grid grid, List<Integer> unplaced) {
    int needed = IntStream.range(0, grid.cases).map(grid::open).sum();
    int room =
        IntStream.range(0, grid.jurors)
            .map(j -> Math.max(0, grid.maximumLoad[j] - grid.otherLoad[j] - fixedSeats(grid, j)))
            .reduce(0, (sum, each) -> Math.min(sum + each, Integer.MAX_VALUE / 2));
    return new Shortage.CapacityTooSmall(
        unplaced.stream().distinct().map(work -> grid.work(work).number()).sorted().toList(),
        needed,
        room);
  }

  private static int fixedSeats(Grid grid, int juror) {
    int seats = 0;
    for (int[] fixed : grid.fixed) {
      for (int each : fixed) {
        seats += each == juror ? 1 : 0;
      }
    }
    return seats;
  }
}
