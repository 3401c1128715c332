package nl.innovatiebudget.assessment.pitch.timetable;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A timetable in the hands of the solver. */
@PlanningSolution
class PitchPlan {

  @PlanningEntityCollectionProperty private List<PlannedPitch> pitches;
  @ProblemFactCollectionProperty private List<PanelSeat> seats;
  @PlanningScore private @Nullable HardMediumSoftLongScore score;

  /** For the solver, which fills in the fields of its copies itself. */
  PitchPlan() {
    this.pitches = List.of();
    this.seats = List.of();
  }

  /** Of the cases that have options; those with the fewest are seated first. */
  PitchPlan(TimetableProblem problem) {
    pitches =
        problem.open().stream()
            .map(pitch -> planned(problem, pitch))
            .sorted(Comparator.comparingInt(PlannedPitch::numberOfOptions))
            .toList();
    seats =
        problem.open().stream()
            .flatMap(p -> p.panel().stream().map(j -> new PanelSeat(p.applicationId(), j)))
            .toList();
  }

  private static PlannedPitch planned(TimetableProblem problem, PitchCase pitch) {
    return new PlannedPitch(
        pitch.applicationId(),
        pitch.panel(),
        problem.options(pitch),
        problem.slot(pitch.announced()).orElse(null),
        pitch.lock() != null);
  }

  List<PlannedPitch> pitches() {
    return pitches;
  }

  @Nullable HardMediumSoftLongScore score() {
    return score;
  }
}
