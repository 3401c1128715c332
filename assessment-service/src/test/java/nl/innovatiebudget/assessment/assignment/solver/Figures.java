package nl.innovatiebudget.assessment.assignment.solver;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem.Member;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem.Work;

/**
 * What a division is worth, counted afresh from its problem.
 *
 * @param violations broken rules: conflict, capacity, number of jurors, required kind
 * @param spread between the highest and the lowest load
 * @param sum of shared themes over all seats
 * @param minimum of shared themes at one seat
 * @param repeated how often two jurors meet again
 */
record Figures(int violations, int spread, long sum, int seats, int minimum, long repeated) {

  static Figures of(AssignmentProblem problem, Map<UUID, ? extends Collection<UUID>> jurorsByCase) {
    Map<UUID, Member> members =
        problem.jurors().stream().collect(Collectors.toMap(Member::jurorId, m -> m));
    Map<UUID, Integer> loads = new TreeMap<>();
    members.values().forEach(m -> loads.put(m.jurorId(), m.otherLoad()));
    Map<Set<UUID>, Integer> pairs = new HashMap<>();
    int violations = 0;
    int seats = 0;
    long sum = 0;
    int minimum = Integer.MAX_VALUE;
    for (Work work : problem.cases()) {
      var panel = List.copyOf(jurorsByCase.get(work.applicationId()));
      var kinds = panel.stream().map(j -> members.get(j).kind()).collect(Collectors.toSet());
      violations += panel.size() == problem.jurorsPerCase() ? 0 : 1;
      violations += Set.copyOf(panel).size() == panel.size() ? 0 : 1;
      violations += panel.containsAll(work.fixed()) ? 0 : 1;
      violations += kinds.containsAll(problem.requiredKinds()) ? 0 : 1;
      for (int i = 0; i < panel.size(); i++) {
        UUID juror = panel.get(i);
        violations += work.barred().contains(juror) ? 1 : 0;
        loads.merge(juror, 1, Integer::sum);
        int fit = fit(work, members.get(juror));
        sum += fit;
        minimum = Math.min(minimum, fit);
        seats++;
        for (int other = 0; other < i; other++) {
          pairs.merge(Set.of(juror, panel.get(other)), 1, Integer::sum);
        }
      }
    }
    violations +=
        (int)
            loads.entrySet().stream()
                .filter(e -> e.getValue() > members.get(e.getKey()).maximumLoad())
                .count();
    var all = new ArrayList<>(loads.values()).stream().mapToInt(i -> i).summaryStatistics();
    long repeated = pairs.values().stream().mapToLong(n -> n * (n - 1L) / 2).sum();
    return new Figures(
        violations, all.getMax() - all.getMin(), sum, seats, seats == 0 ? 0 : minimum, repeated);
  }

  static Figures of(AssignmentProblem problem, Division division) {
    return of(problem, byCase(division));
  }

  static Map<UUID, Set<UUID>> byCase(Division division) {
    return division.panels().stream()
        .collect(Collectors.toMap(Division.Panel::applicationId, Division.Panel::jurors));
  }

  static int fit(Work work, Member juror) {
    return (int) work.themes().stream().filter(juror.expertise()::contains).count();
  }

  double mean() {
    return (double) sum / seats;
  }
}
