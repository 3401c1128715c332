package nl.innovatiebudget.assessment.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was decided. */
@Schema(name = "DecisionOutcome")
public enum Outcome {
  AWARDED,
  REFUSED
}
