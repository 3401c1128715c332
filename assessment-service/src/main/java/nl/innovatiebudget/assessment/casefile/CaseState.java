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
  /** Final, unless an objection is granted. */
  REFUSED,
  /** Taken back by its applicants. */
  WITHDRAWN,
  /** Not complete and therefore not judged (Awb 4:5). */
  NOT_TREATED;

  /** The jury has spoken, the decision is still to come. */
  public boolean mayBeRanked() {
    return this == CLEAR_YES || this == DOUBT || this == CLEAR_NO;
  }

  /** It takes no part in its round, unless it is reopened. */
  public boolean isOut() {
    return this == WITHDRAWN || this == NOT_TREATED;
  }

  /** Decided on; what intake says later changes nothing. */
  public boolean isDecided() {
    return switch (this) {
      case AWAITING_FUNDS, FUNDS_REFUSED, AWARDED, REFUSED -> true;
      case ELIGIBLE, INELIGIBLE, ASSIGNED, CLEAR_YES, DOUBT, CLEAR_NO, WITHDRAWN, NOT_TREATED ->
          false;
    };
  }

  boolean mayBecome(CaseState next) {
    return switch (this) {
      case ELIGIBLE -> next == INELIGIBLE || next == ASSIGNED || next.isOut();
      case INELIGIBLE -> next == ELIGIBLE || next == ASSIGNED || next == REFUSED || next.isOut();
      case ASSIGNED -> next == INELIGIBLE || next.mayBeRanked() || next.isOut();
      case CLEAR_YES, DOUBT, CLEAR_NO ->
          next == AWAITING_FUNDS || next == REFUSED || isBackWithJury(next) || next.isOut();
      case AWAITING_FUNDS -> next == AWARDED || next == FUNDS_REFUSED;
      case FUNDS_REFUSED -> next == AWAITING_FUNDS || next == REFUSED;
      case REFUSED -> next == AWAITING_FUNDS;
      case AWARDED -> false;
      case WITHDRAWN, NOT_TREATED -> next == ELIGIBLE || next == INELIGIBLE || next == ASSIGNED;
    };
  }

  /** Until the decision the panel may move a case, and its chair may hand back scores. */
  private boolean isBackWithJury(CaseState next) {
    return next == ASSIGNED || (next != this && next.mayBeRanked());
  }
}
