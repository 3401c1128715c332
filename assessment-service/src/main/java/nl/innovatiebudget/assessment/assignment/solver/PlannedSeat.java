package nl.innovatiebudget.assessment.assignment.solver;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.entity.PlanningPin;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;

/** One seat at one case, for Timefold. */
@PlanningEntity
public class PlannedSeat {

  @PlanningId private int number;
  private Grid grid;
  private int work;
  @PlanningPin private boolean fixed;

  @PlanningVariable(valueRangeProviderRefs = "jury")
  private Integer juror;

  /** For Timefold, which fills the fields when it copies a seat. */
  @SuppressWarnings("NullAway.Init")
  protected PlannedSeat() {}

  PlannedSeat(int number, Grid grid, int work, int juror, boolean fixed) {
    this.number = number;
    this.grid = grid;
    this.work = work;
    this.juror = juror;
    this.fixed = fixed;
  }

  public int number() {
    return number;
  }

  public Integer work() {
    return work;
  }

  public Integer juror() {
    return juror;
  }

  void take(Integer newJuror) {
    juror = newJuror;
  }

  boolean pinned() {
    return fixed;
  }

  Grid grid() {
    return grid;
  }

  boolean barred() {
    return grid.barred(work, juror);
  }

  int fit() {
    return grid.fit(work, juror);
  }

  boolean kept() {
    return grid.former(work, juror);
  }

  Integer kind() {
    return grid.kindOf[juror];
  }

  /** Whether this juror may sit here without leaving a required kind without a seat. */
  boolean mayBeTakenBy(int other) {
    int kind = grid.kindOf[juror];
    int otherKind = grid.kindOf[other];
    return !grid.barred(work, other)
        && (kind == otherKind || !(grid.required[kind] || grid.required[otherKind]));
  }

  /** Whether these two may change places without any loss but in the spread of pairs. */
  boolean mayChangeWith(PlannedSeat other) {
    return work != other.work
        && !grid.barred(other.work, juror)
        && grid.worth(work, other.juror) + grid.worth(other.work, juror)
            >= grid.worth(work, juror) + grid.worth(other.work, other.juror);
  }
}
