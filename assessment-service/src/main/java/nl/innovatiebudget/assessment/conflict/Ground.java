package nl.innovatiebudget.assessment.conflict;

/** Why a juror has a personal interest in a case (Awb 2:4). */
public enum Ground {
  /** A tie that was declared, with this very organisation by its register entry or its number. */
  TIE(false),
  /** A tie that was declared, with an organisation of the same name. */
  TIE_BY_NAME(true),
  /** The employer in the juror's profile has the number of a participant. */
  EMPLOYER_BY_NUMBER(true),
  /** The employer in the juror's profile has the name of a participant. */
  EMPLOYER_BY_NAME(true),
  /** The juror's address is at the domain of a participant's contact address. */
  MAIL_DOMAIN(true),
  /** The juror declared it for this case. */
  DECLARATION(false);

  private final boolean found;

  Ground(boolean found) {
    this.found = found;
  }

  /**
   * The system found it, so it may be mistaken; what a person declared is not for others to undo.
   */
  public boolean found() {
    return found;
  }
}
