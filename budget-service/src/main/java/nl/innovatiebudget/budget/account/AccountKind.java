package nl.innovatiebudget.budget.account;

/** What an account stands for; money goes from the first to the last. */
public enum AccountKind {
  /** What a round may spend, up to its published ceiling (Awb 4:25). */
  APPROPRIATION,
  /** A part of a round's money, for one class of projects. */
  POT,
  /** What one application is given. */
  AWARD
}
