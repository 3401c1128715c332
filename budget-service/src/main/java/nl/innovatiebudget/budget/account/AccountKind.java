package nl.innovatiebudget.budget.account;

/** What an account stands for. All but the first give no more than they were given. */
public enum AccountKind {
  /** The law that authorises money and the world that is paid: without a bound. */
  OUTSIDE,
  /** What parliament authorised for an article of the budget in one year. */
  ARTICLE,
  /** A detail line under an article. */
  LINE,
  /** A part of a line that is set apart for something that is not a round. */
  DESIGNATION,
  /** What a round may spend, up to its published ceiling (Awb 4:25). */
  APPROPRIATION,
  /** A part of a round's money, for one class of projects. */
  POT,
  /** What one application is given. */
  AWARD,
  /** What was paid for one application in one year. */
  PAYEE,
  /** What came back. */
  RECEIPTS;

  /** Whether it gives no more than it was given. */
  public boolean isBounded() {
    return this != OUTSIDE;
  }
}
