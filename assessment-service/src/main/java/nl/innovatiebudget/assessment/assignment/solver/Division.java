package nl.innovatiebudget.assessment.assignment.solver;

import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

/**
 * A division of cases over jurors, the fixed seats included.
 *
 * @param score as the solver writes it; the first number is that of broken rules, always 0
 * @param explanation what each constraint contributed to it
 */
public record Division(List<Panel> panels, String score, List<ScoreLine> explanation) {

  /** The jurors of one case. */
  public record Panel(UUID applicationId, SortedSet<UUID> jurors) {}
}
