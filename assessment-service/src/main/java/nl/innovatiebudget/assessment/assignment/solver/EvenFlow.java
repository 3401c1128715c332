package nl.innovatiebudget.assessment.assignment.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The division with the most even loads, and among those the one that is worth most: a minimum-cost
 * flow from cases over jurors, in which each further case of a juror costs more than the one
 * before, found by successive shortest paths with potentials (R.K. Ahuja, T.L. Magnanti, J.B.
 * Orlin, Network Flows, 1993, chapters 9.7 and 14.5). Required kinds are lower bounds in the same
 * flow, so they cost no optimality.
 *
 * <p>The nodes are the jurors only: an arc from juror a to juror b stands for the cheapest case
 * that a can hand to b. A path therefore takes at most jurors² steps, however many cases there are.
 */
final class EvenFlow {

  private static final long NONE = Long.MAX_VALUE / 4;

  private final Grid grid;
  private final BitSet[] seated;
  private final int[][] kindCount;
  private final boolean[][] mustFill;
  private final List<List<Integer>> movable = new ArrayList<>();
  private final int[] load;
  private final long[][] handover;
  private final int[][] handoverCase;

  /** Of each juror; that of the end of all paths is always 0. */
  private final long[] potential;

  private final List<Integer> unplaced = new ArrayList<>();

  private final long[] distance;
  private final int[] hops;
  private final int[] before;
  private final boolean[] done;

  private EvenFlow(Grid grid) {
    this.grid = grid;
    int jurors = grid.jurors;
    seated = new BitSet[grid.cases];
    kindCount = new int[grid.cases][grid.kinds];
    mustFill = new boolean[grid.cases][];
    load = grid.otherLoad.clone();
    handover = new long[jurors][jurors];
    handoverCase = new int[jurors][jurors];
    for (int j = 0; j < jurors; j++) {
      movable.add(new ArrayList<>());
      Arrays.fill(handover[j], NONE);
      Arrays.fill(handoverCase[j], -1);
    }
    potential = new long[jurors];
    distance = new long[jurors];
    hops = new int[jurors];
    before = new int[jurors];
    done = new boolean[jurors];
  }

  /**
   * What came out.
   *
   * @param seats the jurors of each case, the fixed ones included, in order
   * @param unplaced cases for which no further juror could be found, once for each seat
   * @param potentials of each juror: for no case the worth of a juror who could sit there plus that
   *     potential is higher than that of one who does
   */
  record Result(int[][] seats, List<Integer> unplaced, long[] potentials) {}

  static Result of(Grid grid) {
    var flow = new EvenFlow(grid);
    flow.fix();
    for (int work = 0; work < grid.cases; work++) {
      flow.fill(work);
    }
    var seats = new int[grid.cases][];
    for (int work = 0; work < grid.cases; work++) {
      seats[work] = flow.seated[work].stream().toArray();
    }
    return new Result(seats, List.copyOf(flow.unplaced), flow.potential);
  }

  private void fix() {
    for (int work = 0; work < grid.cases; work++) {
      seated[work] = new BitSet(grid.jurors);
      mustFill[work] = grid.kindsToFill(work);
      for (int juror : grid.fixed[work]) {
        seated[work].set(juror);
        load[juror]++;
      }
    }
  }

  private void fill(int work) {
    int open = grid.open(work);
    for (int kind = 0; kind < grid.kinds; kind++) {
      if (mustFill[work][kind]) {
        place(work, kind);
        open--;
      }
    }
    for (; open > 0; open--) {
      place(work, -1);
    }
  }

  /** Gives the case one more juror, of this kind if it is not negative. */
  private void place(int work, int kind) {
    int last = shortestPath(work, kind);
    if (last < 0) {
      unplaced.add(work);
      return;
    }
    load[last]++;
    var path = new ArrayList<int[]>();
    int juror = last;
    for (; before[juror] >= 0; juror = before[juror]) {
      path.add(new int[] {handoverCase[before[juror]][juror], before[juror], juror});
    }
    path.add(new int[] {work, -1, juror});
    path.forEach(step -> move(step[0], step[1], step[2]));
  }

  /** Gives the juror at the end of the cheapest path, or -1 when nobody has room. */
  private int shortestPath(int work, int kind) {
    start(work, kind);
    long best = NONE;
    int bestHops = 0;
    int last = -1;
    while (true) {
      int next = nearest();
      if (next < 0
          || distance[next] > best
          || (distance[next] == best && hops[next] + 1 >= bestHops && last >= 0)) {
        break;
      }
      done[next] = true;
      if (load[next] < grid.maximumLoad[next]) {
        long end = distance[next] + grid.costOfOneMore(load[next]) + potential[next];
        if (end < best || (end == best && hops[next] + 1 < bestHops)) {
          best = end;
          bestHops = hops[next] + 1;
          last = next;
        }
      }
      relax(next);
    }
    if (last >= 0) {
      for (int j = 0; j < grid.jurors; j++) {
        if (done[j] && distance[j] < best) {
          potential[j] += distance[j] - best;
        }
      }
    }
    return last;
  }

  private void start(int work, int kind) {
    for (int j = 0; j < grid.jurors; j++) {
      boolean may =
          !seated[work].get(j) && !grid.barred(work, j) && (kind < 0 || grid.kindOf[j] == kind);
      distance[j] = may ? -grid.worth(work, j) - potential[j] : NONE;
      hops[j] = 0;
      before[j] = -1;
      done[j] = false;
    }
  }

  private int nearest() {
    int nearest = -1;
    for (int j = 0; j < grid.jurors; j++) {
      if (!done[j]
          && distance[j] < NONE
          && (nearest < 0
              || distance[j] < distance[nearest]
              || (distance[j] == distance[nearest] && hops[j] < hops[nearest]))) {
        nearest = j;
      }
    }
    return nearest;
  }

  private void relax(int from) {
    for (int to = 0; to < grid.jurors; to++) {
      if (!done[to] && handoverCase[from][to] >= 0) {
        long length = distance[from] + handover[from][to] + potential[from] - potential[to];
        if (length < distance[to] || (length == distance[to] && hops[from] + 1 < hops[to])) {
          distance[to] = length;
          hops[to] = hops[from] + 1;
          before[to] = from;
        }
      }
    }
  }

  /** Moves a seat between jurors; from nobody when it is new. */
  private void move(int work, int from, int to) {
    var touched = (BitSet) seated[work].clone();
    if (from >= 0) {
      seated[work].clear(from);
      kindCount[work][grid.kindOf[from]]--;
      movable.get(from).remove(Integer.valueOf(work));
    }
    seated[work].set(to);
    kindCount[work][grid.kindOf[to]]++;
    movable.get(to).add(work);
    touched.set(to);
    touched.stream().forEach(juror -> renew(juror, work));
  }

  /** What this juror can hand over, after a change at this case. */
  private void renew(int juror, int work) {
    boolean has = movable.get(juror).contains(work);
    for (int to = 0; to < grid.jurors; to++) {
      if (has && mayHandOver(work, juror, to)) {
        offer(juror, to, work);
      } else if (handoverCase[juror][to] == work) {
        handover[juror][to] = NONE;
        handoverCase[juror][to] = -1;
        for (int other : movable.get(juror)) {
          if (mayHandOver(other, juror, to)) {
            offer(juror, to, other);
          }
        }
      }
    }
  }

  private void offer(int from, int to, int work) {
    long cost = grid.worth(work, from) - grid.worth(work, to);
    int present = handoverCase[from][to];
    if (present < 0
        || cost < handover[from][to]
        || (cost == handover[from][to] && work < present)) {
      handover[from][to] = cost;
      handoverCase[from][to] = work;
    }
  }

  private boolean mayHandOver(int work, int from, int to) {
    if (seated[work].get(to) || grid.barred(work, to)) {
      return false;
    }
    int kind = grid.kindOf[from];
    return kind == grid.kindOf[to] || !mustFill[work][kind] || kindCount[work][kind] > 1;
  }
}
