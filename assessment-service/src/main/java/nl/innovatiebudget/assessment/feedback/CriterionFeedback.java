package nl.innovatiebudget.assessment.feedback;

import java.util.List;
import nl.innovatiebudget.kit.problem.Text;

/**
 * What the jury thought on one criterion, without who thought it.
 *
 * @param mean of the scores that counted, in four decimals
 * @param remarks in an order that says nothing about who made them
 */
public record CriterionFeedback(
    String criterionId, Text label, String mean, List<String> remarks) {}
