package nl.innovatiebudget.intake.round;

import java.util.Set;

/** Which hard criteria this platform can judge; a round may name no other. */
public interface EligibilityRuleCodes {

  Set<String> codes();
}
