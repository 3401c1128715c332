package nl.innovatiebudget.intake.completeness;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.round.EligibilityRuleCodes;
import nl.innovatiebudget.intake.round.PreRegistrations;

/** The hard criteria that a round may name: what completeness judges. */
@ApplicationScoped
class CompletenessRuleCodes implements EligibilityRuleCodes {

  private static final Set<String> CODES =
      Stream.concat(
              Stream.of(CompletenessRule.values()).map(CompletenessRule::code),
              Stream.of(PreRegistrations.MISSING))
          .collect(Collectors.toUnmodifiableSet());

  @Override
  public Set<String> codes() {
    return CODES;
  }
}
