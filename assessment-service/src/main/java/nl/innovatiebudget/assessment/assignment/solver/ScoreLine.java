package nl.innovatiebudget.assessment.assignment.solver;

/**
 * What one constraint contributes to a score.
 *
 * @param soft whether a division may go against it
 * @param score in the notation of the solver: the levels that are not 0
 * @param matches how often it counted
 */
public record ScoreLine(String constraint, boolean soft, String score, int matches) {}
