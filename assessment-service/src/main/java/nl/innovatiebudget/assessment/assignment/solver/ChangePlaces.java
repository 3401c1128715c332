package nl.innovatiebudget.assessment.assignment.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;

/** Two jurors take each other's seat. */
final class ChangePlaces extends AbstractMove<SeatPlan> {

  private static final String JUROR = "juror";

  private final PlannedSeat one;
  private final PlannedSeat other;

  ChangePlaces(PlannedSeat one, PlannedSeat other) {
    this.one = one;
    this.other = other;
  }

  @Override
  public boolean isMoveDoable(ScoreDirector<SeatPlan> director) {
    return !one.juror().equals(other.juror());
  }

  @Override
  protected void doMoveOnGenuineVariables(ScoreDirector<SeatPlan> director) {
    Integer before = one.juror();
    seat(director, one, other.juror());
    seat(director, other, before);
  }

  private static void seat(ScoreDirector<SeatPlan> director, PlannedSeat seat, Integer juror) {
    director.beforeVariableChanged(seat, JUROR);
    seat.take(juror);
    director.afterVariableChanged(seat, JUROR);
  }

  @Override
  public String toString() {
    return one.number() + " <-> " + other.number();
  }
}
