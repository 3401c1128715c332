package nl.innovatiebudget.assessment.decision;

/** What was decided. */
public enum Outcome {
  AWARDED,
  REFUSED
}
