package nl.innovatiebudget.assessment.casefile;

import nl.innovatiebudget.kit.problem.Text;

/**
 * What one hard criterion says about one application.
 *
 * @param rule stable code
 * @param detail what was found beside what is needed, so that it reads well either way
 */
public record RuleOutcome(String rule, boolean met, Text detail) {}
