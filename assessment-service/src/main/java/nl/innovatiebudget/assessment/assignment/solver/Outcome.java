package nl.innovatiebudget.assessment.assignment.solver;

import java.util.List;

/** What came out of solving. */
public sealed interface Outcome {

  record Solved(Division division) implements Outcome {}

  /** With every reason. */
  record Impossible(List<Shortage> shortages) implements Outcome {}
}
