package nl.innovatiebudget.intake.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.round.EligibilityRuleCodes;

/** The hard criteria that a round may name: what completeness judges. */
@ApplicationScoped
class CompletenessRuleCodes implements EligibilityRuleCodes {

  private static final Set<String> CODES =
      Stream.of(CompletenessRule.values())
          .map(CompletenessRule::code)
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public Set<String> codes() {
    return CODES;
  }
}
