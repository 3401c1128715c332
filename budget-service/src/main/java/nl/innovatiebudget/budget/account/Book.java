package nl.innovatiebudget.budget.account;

/**
 * The two books that the state keeps beside each other (Comptabiliteitswet 2016, article 2.1).
 * Money never goes from the one to the other.
 */
public enum Book {
  /** What the state binds itself to pay, in the year in which it does so. */
  COMMITMENTS,
  /** What is paid and received, in the year in which that happens. */
  CASH
}
