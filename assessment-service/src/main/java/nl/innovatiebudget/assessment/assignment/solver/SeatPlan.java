package nl.innovatiebudget.assessment.assignment.solver;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.bendablelong.BendableLongScore;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** All seats of a division, for Timefold. */
@PlanningSolution
public class SeatPlan {

  @PlanningEntityCollectionProperty private List<PlannedSeat> seats;
  @ProblemFactCollectionProperty private List<RequiredKind> requiredKinds;

  /** See {@link EvenFlow.Result}. */
  private long[] potentials;

  @ValueRangeProvider(id = "jury")
  private List<Integer> jury;

  @PlanningScore(bendableHardLevelsSize = Levels.HARD, bendableSoftLevelsSize = Levels.SOFT)
  private @Nullable BendableLongScore score;

  /** For Timefold, which fills the fields when it copies a plan. */
  @SuppressWarnings("NullAway.Init")
  protected SeatPlan() {}

  SeatPlan(Grid grid, EvenFlow.Result flow) {
    var jurorsOfCases = flow.seats();
    potentials = flow.potentials();
    seats = new ArrayList<>();
    requiredKinds = new ArrayList<>();
    jury = IntStream.range(0, grid.jurors).boxed().toList();
    for (int work = 0; work < grid.cases; work++) {
      for (int kind = 0; kind < grid.kinds; kind++) {
        if (grid.required[kind] && jurorsOfCases[work].length > 0) {
          requiredKinds.add(new RequiredKind(work, kind));
        }
      }
      for (int juror : jurorsOfCases[work]) {
        int each = juror;
        boolean fixed = IntStream.of(grid.fixed[work]).anyMatch(j -> j == each);
        seats.add(new PlannedSeat(seats.size(), grid, work, juror, fixed));
      }
    }
  }

  List<PlannedSeat> seats() {
    return seats;
  }

  long[] potentials() {
    return potentials;
  }

  /** That a case must have a juror of a kind. */
  record RequiredKind(Integer work, Integer kind) {}
}
