package nl.innovatiebudget.assessment.assignment.solver;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whether no exchange of any length brings more expertise while loads differ by at most one: a flow
 * is optimal exactly when its residual network has no cycle of negative cost. Cheap enough for the
 * largest rounds, where a general solver is not. It knows no required kinds and no fixed seats.
 */
final class OptimalityProof {

  private static final int NO_ARC = Integer.MAX_VALUE / 4;

  private OptimalityProof() {}

  static boolean holds(AssignmentProblem problem, Map<UUID, Set<UUID>> seated) {
    int jurors = problem.jurors().size();
    int seats = problem.cases().size() * problem.jurorsPerCase();
    int lowest = seats / jurors;
    int highest = (seats + jurors - 1) / jurors;
    var arcs = new int[jurors + 1][jurors + 1];
    for (var row : arcs) {
      Arrays.fill(row, NO_ARC);
    }
    var load = new int[jurors];
    for (var work : problem.cases()) {
      var panel = seated.get(work.applicationId());
      for (int from = 0; from < jurors; from++) {
        if (panel.contains(problem.jurors().get(from).jurorId())) {
          load[from]++;
          int fit = Figures.fit(work, problem.jurors().get(from));
          for (int to = 0; to < jurors; to++) {
            var other = problem.jurors().get(to);
            if (!panel.contains(other.jurorId()) && !work.barred().contains(other.jurorId())) {
              arcs[from][to] = Math.min(arcs[from][to], fit - Figures.fit(work, other));
            }
          }
        }
      }
    }
    for (int j = 0; j < jurors; j++) {
      if (load[j] < lowest || load[j] > highest) {
        return false;
      }
      arcs[j][jurors] = load[j] < highest ? 0 : NO_ARC;
      arcs[jurors][j] = load[j] > lowest ? 0 : NO_ARC;
    }
    return !hasNegativeCycle(arcs);
  }

  /** Bellman and Ford, from everywhere at once. */
  private static boolean hasNegativeCycle(int[][] arcs) {
    var distance = new int[arcs.length];
    boolean changed = true;
    for (int round = 0; round <= arcs.length && changed; round++) {
      changed = false;
      for (int from = 0; from < arcs.length; from++) {
        for (int to = 0; to < arcs.length; to++) {
          if (arcs[from][to] < NO_ARC && distance[from] + arcs[from][to] < distance[to]) {
            distance[to] = distance[from] + arcs[from][to];
            changed = true;
          }
        }
      }
    }
    return changed;
  }
}
