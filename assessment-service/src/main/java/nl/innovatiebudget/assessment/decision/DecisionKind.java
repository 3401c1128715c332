package nl.innovatiebudget.assessment.decision;

/** By what way a decision on a case came about. */
public enum DecisionKind {
  /** After a ranking; a case has one such decision. */
  PRIMARY,
  /** The same award, after its money was refused. */
  ASKED_AGAIN,
  /** Another decision, after the money of an award was refused. */
  REDECISION,
  /** After an objection. */
  OBJECTION
}
