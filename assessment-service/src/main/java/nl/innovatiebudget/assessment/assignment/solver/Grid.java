package nl.innovatiebudget.assessment.assignment.solver;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A problem in numbers: cases and jurors by their place in it, and the worth of every pair. */
final class Grid {

  /** Keeping a juror who had the case is worth as much as this many shared themes. */
  static final int CONTINUITY = 2;

  private static final int FORMER = 32;

  final int cases;
  final int jurors;
  final int kinds;
  final int[] kindOf;
  final int[] maximumLoad;
  final int[] otherLoad;
  final int[][] fixed;

  /** Whether a kind must have a seat at every case. */
  final boolean[] required;

  private final AssignmentProblem problem;
  private final byte[][] fit;
  private final BitSet[] barred;
  private final long[] worth;
  private final long evenness;

  Grid(AssignmentProblem problem) {
    this.problem = problem;
    cases = problem.cases().size();
    jurors = problem.jurors().size();
    Map<String, Integer> kindNumbers = new HashMap<>();
    problem.requiredKinds().forEach(kind -> kindNumbers.put(kind, kindNumbers.size()));
    int requiredKinds = kindNumbers.size();
    kindOf = new int[jurors];
    maximumLoad = new int[jurors];
    otherLoad = new int[jurors];
    Map<UUID, Integer> numbers = new HashMap<>();
    Map<String, List<Integer>> experts = new HashMap<>();
    for (int j = 0; j < jurors; j++) {
      var juror = problem.jurors().get(j);
      numbers.put(juror.jurorId(), j);
      kindOf[j] = kindNumbers.computeIfAbsent(juror.kind(), kind -> kindNumbers.size());
      maximumLoad[j] = juror.maximumLoad();
      otherLoad[j] = juror.otherLoad();
      for (var theme : juror.expertise()) {
        experts.computeIfAbsent(theme, t -> new ArrayList<>()).add(j);
      }
    }
    kinds = kindNumbers.size();
    required = new boolean[kinds];
    java.util.Arrays.fill(required, 0, requiredKinds, true);
    fit = new byte[cases][jurors];
    barred = new BitSet[cases];
    fixed = new int[cases][];
    for (int c = 0; c < cases; c++) {
      var work = problem.cases().get(c);
      for (var theme : work.themes()) {
        for (int j : experts.getOrDefault(theme, List.of())) {
          fit[c][j]++;
        }
      }
      for (var former : work.former()) {
        var j = numbers.get(former);
        if (j != null) {
          fit[c][j] += FORMER;
        }
      }
      barred[c] = new BitSet(jurors);
      work.barred().stream().filter(numbers::containsKey).map(numbers::get).forEach(barred[c]::set);
      fixed[c] = work.fixed().stream().mapToInt(juror -> numbers.getOrDefault(juror, -1)).toArray();
    }
    worth = worths(2L * (jurors + 2));
    evenness = Math.multiplyExact(2L * (jurors + 2), worth[FORMER + FORMER - 1] - worth[0] + 1);
  }

  /**
   * The worth of each code: shared themes and continuity count first; between equals it is better
   * to have fewer seats without a shared theme, then fewer with one, then fewer with two. A cycle
   * of hand-overs changes at most two seats a juror, so a base above that keeps the levels apart.
   */
  private static long[] worths(long base) {
    var worth = new long[2 * FORMER];
    for (int code = 0; code < worth.length; code++) {
      int shared = code % FORMER;
      long value = shared + (code >= FORMER ? CONTINUITY : 0);
      for (int weak = 0; weak < WEAK_LEVELS; weak++) {
        value = Math.multiplyExact(value, base) - (shared == weak ? 1 : 0);
      }
      worth[code] = value;
    }
    return worth;
  }

  /** How many of the lowest numbers of shared themes are avoided one by one. */
  static final int WEAK_LEVELS = 3;

  /** How many themes of the case the juror is at home in. */
  int fit(int work, int juror) {
    return fit[work][juror] % FORMER;
  }

  boolean former(int work, int juror) {
    return fit[work][juror] >= FORMER;
  }

  boolean barred(int work, int juror) {
    return barred[work].get(juror);
  }

  long worth(int work, int juror) {
    return worth[fit[work][juror]];
  }

  /** What one case more costs a juror who has this many; outweighs every difference in worth. */
  long costOfOneMore(int load) {
    return Math.multiplyExact(evenness, 2L * load + 1);
  }

  int jurorsPerCase() {
    return problem.jurorsPerCase();
  }

  AssignmentProblem.Work work(int work) {
    return problem.cases().get(work);
  }

  UUID jurorId(int juror) {
    return problem.jurors().get(juror).jurorId();
  }

  /** Which required kinds no fixed seat of the case fills. */
  boolean[] kindsToFill(int work) {
    var open = required.clone();
    for (int juror : fixed[work]) {
      open[kindOf[juror]] = false;
    }
    return open;
  }

  /** Seats that are still to be filled. */
  int open(int work) {
    return Math.max(0, jurorsPerCase() - fixed[work].length);
  }
}
