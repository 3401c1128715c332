package nl.innovatiebudget.assessment.objection;

/** What is decided on an objection. */
enum ObjectionOutcome {
  /** The refusal is undone and the award takes its place (Awb 7:11). */
  GRANTED,
  REJECTED,
  /** Not judged, for instance because it came too late (Awb 6:7). */
  INADMISSIBLE
}
