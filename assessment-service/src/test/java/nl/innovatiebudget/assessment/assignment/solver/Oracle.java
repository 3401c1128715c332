package nl.innovatiebudget.assessment.assignment.solver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The most expertise there can be when loads differ by at most one, by the minimum-cost flow of
 * JGraphT. It knows no required kinds and no fixed seats.
 */
final class Oracle {

  private static final int MORE_THAN_ANY_FIT = 32;

  private Oracle() {}

  static Map<UUID, Set<UUID>> best(AssignmentProblem problem) {
    var graph =
        new SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
    int cases = problem.cases().size();
    int jurors = problem.jurors().size();
    int end = cases + jurors;
    int seats = cases * problem.jurorsPerCase();
    for (int node = 0; node <= end; node++) {
      graph.addVertex(node);
    }
    Map<DefaultWeightedEdge, int[]> pairs = new HashMap<>();
    for (int c = 0; c < cases; c++) {
      var work = problem.cases().get(c);
      for (int j = 0; j < jurors; j++) {
        var juror = problem.jurors().get(j);
        if (!work.barred().contains(juror.jurorId())) {
          var edge = graph.addEdge(c, cases + j);
          graph.setEdgeWeight(edge, MORE_THAN_ANY_FIT - Figures.fit(work, juror));
          pairs.put(edge, new int[] {c, j});
        }
      }
    }
    for (int j = 0; j < jurors; j++) {
      graph.setEdgeWeight(graph.addEdge(cases + j, end), 0);
    }
    int lowest = seats / jurors;
    int highest = (seats + jurors - 1) / jurors;
    var flow =
        new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>()
            .getMinimumCostFlow(
                new MinimumCostFlowProblemImpl<>(
                    graph,
                    node -> node < cases ? problem.jurorsPerCase() : node == end ? -seats : 0,
                    edge -> pairs.containsKey(edge) ? 1 : highest,
                    edge -> pairs.containsKey(edge) ? 0 : lowest));
    Map<UUID, Set<UUID>> seated = new HashMap<>();
    flow.getFlowMap()
        .forEach(
            (edge, used) -> {
              var pair = pairs.get(edge);
              if (pair != null && used > 0.5) {
                seated
                    .computeIfAbsent(
                        problem.cases().get(pair[0]).applicationId(), id -> new HashSet<>())
                    .add(problem.jurors().get(pair[1]).jurorId());
              }
            });
    return seated;
  }
}
