package nl.innovatiebudget.assessment.assignment.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Who sits where and who meets whom how often; follows a plan as it changes. */
final class Meetings {

  private final Grid grid;
  private final long[] potentials;
  private final int[] jurorOf;
  private final List<List<Integer>> seatsOfWork = new ArrayList<>();
  private final List<List<Integer>> freeSeatsOfJuror = new ArrayList<>();
  private final short[][] times;

  Meetings(Grid grid, long[] potentials, List<PlannedSeat> seats) {
    this.grid = grid;
    this.potentials = potentials;
    jurorOf = new int[seats.size()];
    Arrays.fill(jurorOf, -1);
    times = new short[grid.jurors][grid.jurors];
    for (int work = 0; work < grid.cases; work++) {
      seatsOfWork.add(new ArrayList<>());
    }
    for (int juror = 0; juror < grid.jurors; juror++) {
      freeSeatsOfJuror.add(new ArrayList<>());
    }
    seats.forEach(seat -> seatsOfWork.get(seat.work()).add(seat.number()));
    follow(seats);
  }

  void follow(List<PlannedSeat> seats) {
    for (var seat : seats) {
      int before = jurorOf[seat.number()];
      int now = seat.juror();
      if (before != now) {
        count(seat, -1);
        jurorOf[seat.number()] = now;
        count(seat, 1);
        if (!seat.pinned()) {
          if (before >= 0) {
            freeSeatsOfJuror.get(before).remove(Integer.valueOf(seat.number()));
          }
          freeSeatsOfJuror.get(now).add(seat.number());
        }
      }
    }
  }

  private void count(PlannedSeat seat, int more) {
    int juror = jurorOf[seat.number()];
    for (int beside : seatsOfWork.get(seat.work())) {
      int other = jurorOf[beside];
      if (juror >= 0 && other >= 0 && other != juror) {
        times[juror][other] += (short) more;
        times[other][juror] += (short) more;
      }
    }
  }

  /** Whether this juror meets somebody here whom the juror meets elsewhere too. */
  boolean repeats(PlannedSeat seat) {
    for (int beside : seatsOfWork.get(seat.work())) {
      int other = jurorOf[beside];
      if (beside != seat.number() && times[seat.juror()][other] > 1) {
        return true;
      }
    }
    return false;
  }

  /**
   * The seats whose juror may change places with this one at no loss of expertise: both must sit as
   * well at the other's case by the potentials, which few do.
   */
  List<PlannedSeat> changesWithoutLoss(PlannedSeat seat, List<PlannedSeat> seats) {
    List<PlannedSeat> found = new ArrayList<>();
    int mine = seat.juror();
    for (int juror = 0; juror < grid.jurors; juror++) {
      if (sitsAsWell(juror, seat) && seat.mayBeTakenBy(juror) && !sits(juror, seat.work())) {
        for (int number : freeSeatsOfJuror.get(juror)) {
          var other = seats.get(number);
          if (sitsAsWell(mine, other) && seat.mayChangeWith(other) && !sits(mine, other.work())) {
            found.add(other);
          }
        }
      }
    }
    return found;
  }

  private boolean sitsAsWell(int juror, PlannedSeat seat) {
    int now = seat.juror();
    return grid.worth(seat.work(), juror) + potentials[juror]
        >= grid.worth(seat.work(), now) + potentials[now];
  }

  private boolean sits(int juror, int work) {
    for (int seat : seatsOfWork.get(work)) {
      if (jurorOf[seat] == juror) {
        return true;
      }
    }
    return false;
  }
}
