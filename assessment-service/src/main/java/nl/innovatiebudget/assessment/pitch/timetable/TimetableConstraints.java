package nl.innovatiebudget.assessment.pitch.timetable;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.countBi;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.max;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.min;
import static ai.timefold.solver.core.api.score.stream.Joiners.equal;
import static ai.timefold.solver.core.api.score.stream.Joiners.filtering;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What makes one timetable better than another. What a case may have at all is in its options.
 *
 * <ul>
 *   <li>Hard: one case to a room, no juror in two rooms at once.
 *   <li>Medium: every case has a slot; then, nobody who was told is moved for the comfort of
 *       others.
 *   <li>Soft: jurors come on few days, wait little in between, and early slots are taken first. A
 *       day weighs as much as ten slots of waiting, and one of those as much as ten slots later.
 * </ul>
 */
public class TimetableConstraints implements ConstraintProvider {

  private static final long WITHOUT_SLOT = 10_000;
  private static final long DAY_OF_JUROR = 100;
  private static final long WAITING_OF_JUROR = 10;

  @Override
  public Constraint[] defineConstraints(ConstraintFactory factory) {
    return new Constraint[] {
      roomTwice(factory),
      jurorTwice(factory),
      withoutSlot(factory),
      moved(factory),
      daysOfJurors(factory),
      waitingOfJurors(factory),
      late(factory)
    };
  }

  private static Constraint roomTwice(ConstraintFactory factory) {
    return factory
        .forEachUniquePair(PlannedPitch.class, equal(pitch -> pitch.chosen().index()))
        .penalize(HardMediumSoftLongScore.ONE_HARD)
        .asConstraint("two cases in one room");
  }

  private static Constraint jurorTwice(ConstraintFactory factory) {
    return factory
        .forEachUniquePair(
            PlannedPitch.class,
            equal(pitch -> pitch.chosen().order()),
            filtering(PlannedPitch::sharesJurorWith))
        .penalize(HardMediumSoftLongScore.ONE_HARD)
        .asConstraint("a juror in two rooms");
  }

  private static Constraint withoutSlot(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(PlannedPitch.class)
        .filter(pitch -> pitch.slot() == null)
        .penalize(HardMediumSoftLongScore.ofMedium(WITHOUT_SLOT))
        .asConstraint("a case without a slot");
  }

  private static Constraint moved(ConstraintFactory factory) {
    return factory
        .forEachIncludingUnassigned(PlannedPitch.class)
        .filter(PlannedPitch::moved)
        .penalize(HardMediumSoftLongScore.ONE_MEDIUM)
        .asConstraint("an announced pitch moved");
  }

  private static Constraint daysOfJurors(ConstraintFactory factory) {
    return factory
        .forEach(PlannedPitch.class)
        .join(PanelSeat.class, equal(PlannedPitch::applicationId, PanelSeat::applicationId))
        .groupBy((pitch, seat) -> new JurorDay(seat.jurorId(), pitch.chosen().day()))
        .penalize(HardMediumSoftLongScore.ofSoft(DAY_OF_JUROR))
        .asConstraint("a day for a juror");
  }

  private static Constraint waitingOfJurors(ConstraintFactory factory) {
    return factory
        .forEach(PlannedPitch.class)
        .join(PanelSeat.class, equal(PlannedPitch::applicationId, PanelSeat::applicationId))
        .groupBy(
            (pitch, seat) -> new JurorDay(seat.jurorId(), pitch.chosen().day()),
            min(TimetableConstraints::position),
            max(TimetableConstraints::position),
            countBi())
        .penalizeLong(
            HardMediumSoftLongScore.ofSoft(WAITING_OF_JUROR),
            (jurorDay, first, last, count) -> Math.max(0, last - first + 1 - count))
        .asConstraint("a slot of waiting for a juror");
  }

  private static Constraint late(ConstraintFactory factory) {
    return factory
        .forEach(PlannedPitch.class)
        .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, pitch -> pitch.chosen().order())
        .asConstraint("a later slot");
  }

  private static Integer position(PlannedPitch pitch, PanelSeat seat) {
    return pitch.chosen().position();
  }

  private record JurorDay(UUID jurorId, LocalDate day) {}
}
