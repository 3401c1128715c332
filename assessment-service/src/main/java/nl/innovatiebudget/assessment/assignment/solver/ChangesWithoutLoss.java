package nl.innovatiebudget.assessment.assignment.solver;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The changes of places that Timefold may try: from a juror who meets somebody again, with anyone,
 * as long as nothing is lost that the flow has reached. There are few of those, so they are looked
 * up; choosing at random would hit one in hundreds.
 */
public final class ChangesWithoutLoss implements MoveIteratorFactory<SeatPlan, ChangePlaces> {

  private static final int SEATS_TO_TRY = 200;

  private @Nullable Meetings meetings;

  @Override
  public void phaseStarted(ScoreDirector<SeatPlan> director) {
    var plan = director.getWorkingSolution();
    meetings = new Meetings(plan.seats().getFirst().grid(), plan.potentials(), plan.seats());
  }

  @Override
  public long getSize(ScoreDirector<SeatPlan> director) {
    return director.getWorkingSolution().seats().size();
  }

  @Override
  public Iterator<ChangePlaces> createOriginalMoveIterator(ScoreDirector<SeatPlan> director) {
    throw new UnsupportedOperationException("only at random");
  }

  @Override
  public Iterator<ChangePlaces> createRandomMoveIterator(
      ScoreDirector<SeatPlan> director, Random random) {
    var seats = director.getWorkingSolution().seats();
    if (meetings == null) {
      throw new IllegalStateException("the phase has not started");
    }
    meetings.follow(seats);
    return new Changes(meetings, seats, random);
  }

  private static final class Changes implements Iterator<ChangePlaces> {

    private final Meetings meetings;
    private final List<PlannedSeat> seats;
    private final Random random;
    private @Nullable PlannedSeat one;
    private Iterator<PlannedSeat> others = Collections.emptyIterator();

    Changes(Meetings meetings, List<PlannedSeat> seats, Random random) {
      this.meetings = meetings;
      this.seats = seats;
      this.random = random;
    }

    @Override
    public boolean hasNext() {
      for (int tried = 0; !others.hasNext() && tried < SEATS_TO_TRY; tried++) {
        var seat = seats.get(random.nextInt(seats.size()));
        if (!seat.pinned() && meetings.repeats(seat)) {
          one = seat;
          var found = meetings.changesWithoutLoss(seat, seats);
          Collections.shuffle(found, random);
          others = found.iterator();
        }
      }
      return others.hasNext();
    }

    @Override
    public ChangePlaces next() {
      if (!hasNext() || one == null) {
        throw new NoSuchElementException();
      }
      return new ChangePlaces(one, others.next());
    }
  }
}
