package nl.innovatiebudget.assessment.casefile;

/** Where a case stands, and where it may go from there. */
public enum CaseState {
  ELIGIBLE,
  INELIGIBLE,
  ASSIGNED,
  CLEAR_YES,
  DOUBT,
  CLEAR_NO,
  AWAITING_FUNDS,
  FUNDS_REFUSED,
  AWARDED,
  REFUSED;

  /** The jury has spoken, the decision is still to come. */
  public boolean mayBeRanked() {
    return this == CLEAR_YES || this == DOUBT || this == CLEAR_NO;
  }

  boolean mayBecome(CaseState next) {
    return switch (this) {
      case ELIGIBLE -> next == ASSIGNED;
      case ASSIGNED -> next.mayBeRanked();
      case CLEAR_YES, DOUBT -> next == AWAITING_FUNDS || next == REFUSED;
      case CLEAR_NO, INELIGIBLE -> next == REFUSED;
      case AWAITING_FUNDS -> next == AWARDED || next == FUNDS_REFUSED;
      case FUNDS_REFUSED -> next == AWAITING_FUNDS;
      case AWARDED, REFUSED -> false;
    };
  }
}
