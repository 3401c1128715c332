package nl.innovatiebudget.assessment.assignment.solver;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Set;

/**
 * Measures one size for the bench, in a process of its own: {@code cases jurors perCase
 * conflictPercent seed}. The memory is the highest use of the heap while solving.
 */
public final class AssignmentMeasure {

  private AssignmentMeasure() {}

  public static void main(String[] arguments) {
    int cases = Integer.parseInt(arguments[0]);
    int jurors = Integer.parseInt(arguments[1]);
    long seed = Long.parseLong(arguments[4]);
    var problem =
        RandomRound.of(
            cases,
            jurors,
            Integer.parseInt(arguments[2]),
            Integer.parseInt(arguments[3]),
            Set.of(),
            seed);
    long start = System.nanoTime();
    var outcome = AssignmentSolver.solve(problem);
    double seconds = (System.nanoTime() - start) / 1e9;
    long peak = peakHeapBytes();
    var division = ((Outcome.Solved) outcome).division();
    var ours = Figures.byCase(division);
    print("seconds", seconds);
    print("peakHeapMib", peak / (double) (1 << 20));
    print("solved", Figures.of(problem, ours));
    print("greedy", Figures.of(problem, Greedy.plan(problem)));
    boolean proven = OptimalityProof.holds(problem, ours);
    System.out.println("proven=" + proven);
    if (cases * jurors <= 100_000) {
      print("optimum", Figures.of(problem, Oracle.best(problem)));
    }
    System.out.println("score=" + division.score());
  }

  private static void print(String name, double value) {
    System.out.printf("%s=%.3f%n", name, value);
  }

  private static void print(String name, Figures figures) {
    System.out.printf(
        "%s=%d %d %d %.4f %d %d%n",
        name,
        figures.violations(),
        figures.spread(),
        figures.sum(),
        figures.mean(),
        figures.minimum(),
        figures.repeated());
  }

  private static long peakHeapBytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }
}
