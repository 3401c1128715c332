package nl.innovatiebudget.assessment.assignment.solver;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem.Member;

/** The plain way: case after case, the best jurors who are least loaded. */
final class Greedy {

  private Greedy() {}

  static Map<UUID, Set<UUID>> plan(AssignmentProblem problem) {
    Map<UUID, Integer> loads = new HashMap<>();
    Map<UUID, Set<UUID>> seated = new HashMap<>();
    for (var work : problem.cases()) {
      var panel = new HashSet<UUID>();
      problem.jurors().stream()
          .filter(juror -> !work.barred().contains(juror.jurorId()))
          .sorted(
              Comparator.<Member>comparingInt(j -> loads.getOrDefault(j.jurorId(), 0))
                  .thenComparing(j -> -Figures.fit(work, j))
                  .thenComparing(Member::jurorId))
          .limit(problem.jurorsPerCase())
          .forEach(juror -> panel.add(juror.jurorId()));
      panel.forEach(juror -> loads.merge(juror, 1, Integer::sum));
      seated.put(work.applicationId(), panel);
    }
    return seated;
  }
}
