package nl.innovatiebudget.intake.completeness;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/**
 * What one rule says about one application; a rule that is not met is a reason to refuse it.
 *
 * @param detail what is asked and what was found, with the figures
 */
public record Finding(CompletenessRule rule, boolean met, Text detail) implements Rejection {

  @Override
  public String code() {
    return rule.code();
  }

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }
}
