package nl.innovatiebudget.assessment.assignment.solver;

import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import java.util.ArrayList;
import java.util.List;

/** What a division must be and what it had better be; the names come back in its explanation. */
public class AssignmentConstraints implements ConstraintProvider {

  static final String PAIRS = "the same two jurors together again";

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    var constraints =
        new ArrayList<Constraint>(
            List.of(
                conflict(factory),
                sameJurorTwice(factory),
                maximumLoad(factory),
                requiredKind(factory),
                evenLoad(factory),
                expertise(factory),
                continuity(factory),
                pairs(factory)));
    for (int shared = 0; shared < Grid.WEAK_LEVELS; shared++) {
      constraints.add(weakSeat(factory, shared));
    }
    return constraints.toArray(Constraint[]::new);
  }

  private static Constraint conflict(ConstraintFactory factory) {
    return seats(factory)
        .filter(PlannedSeat::barred)
        .penalize(Levels.RULE)
        .asConstraint("a juror with a conflict");
  }

  private static Constraint sameJurorTwice(ConstraintFactory factory) {
    return together(factory)
        .filter((one, other) -> one.juror().equals(other.juror()))
        .penalize(Levels.RULE)
        .asConstraint("the same juror twice at a case");
  }

  private static Constraint maximumLoad(ConstraintFactory factory) {
    return loads(factory)
        .filter(Load::aboveMaximum)
        .penalize(Levels.RULE, Load::excess)
        .asConstraint("more cases than a juror takes");
  }

  private static Constraint requiredKind(ConstraintFactory factory) {
    return factory
        .forEach(SeatPlan.RequiredKind.class)
        .ifNotExists(
            PlannedSeat.class,
            equal(SeatPlan.RequiredKind::work, PlannedSeat::work),
            equal(SeatPlan.RequiredKind::kind, PlannedSeat::kind))
        .penalize(Levels.RULE)
        .asConstraint("a required kind of juror missing");
  }

  /** The sum of squares is least when loads are most even. */
  private static Constraint evenLoad(ConstraintFactory factory) {
    return loads(factory)
        .penalizeLong(Levels.EVENNESS, Load::square)
        .asConstraint("even load (sum of squares)");
  }

  private static Constraint expertise(ConstraintFactory factory) {
    return seats(factory)
        .filter(seat -> seat.fit() > 0)
        .reward(Levels.EXPERTISE, PlannedSeat::fit)
        .asConstraint("expertise (shared themes)");
  }

  private static Constraint continuity(ConstraintFactory factory) {
    return seats(factory)
        .filter(PlannedSeat::kept)
        .reward(Levels.CONTINUITY)
        .asConstraint("a former seat kept");
  }

  private static Constraint weakSeat(ConstraintFactory factory, int shared) {
    return seats(factory)
        .filter(seat -> seat.fit() == shared)
        .penalize(Levels.weak(shared))
        .asConstraint("a seat with %d shared themes".formatted(shared));
  }

  private static Constraint pairs(ConstraintFactory factory) {
    return together(factory)
        .groupBy(
            (one, other) -> Pair.of(one.juror(), other.juror()), ConstraintCollectors.countBi())
        .filter((pair, times) -> times > 1)
        .penalize(Levels.PAIRS, (pair, times) -> times * (times - 1) / 2)
        .asConstraint(PAIRS);
  }

  private static UniConstraintStream<PlannedSeat> seats(ConstraintFactory factory) {
    return factory.forEach(PlannedSeat.class);
  }

  private static BiConstraintStream<PlannedSeat, PlannedSeat> together(ConstraintFactory factory) {
    return seats(factory)
        .join(
            PlannedSeat.class,
            equal(PlannedSeat::work),
            filtering((one, other) -> one.number() < other.number()));
  }

  private static UniConstraintStream<Load> loads(ConstraintFactory factory) {
    return seats(factory)
        .groupBy(PlannedSeat::grid, PlannedSeat::juror, ConstraintCollectors.count())
        .map(Load::of);
  }

  /** Two jurors in order. */
  record Pair(int one, int other) {
    static Pair of(int one, int other) {
      return one < other ? new Pair(one, other) : new Pair(other, one);
    }
  }

  /** What a juror has. */
  record Load(int juror, int cases, int maximum) {
    static Load of(Grid grid, int juror, int seats) {
      return new Load(juror, seats + grid.otherLoad[juror], grid.maximumLoad[juror]);
    }

    boolean aboveMaximum() {
      return cases > maximum;
    }

    int excess() {
      return cases - maximum;
    }

    long square() {
      return (long) cases * cases;
    }
  }
}
