package nl.innovatiebudget.budget.appropriation;

/** What a printed amount is of; the state keeps them apart per year. */
public enum Measure {
  /** Verplichtingen: what may be promised, per article. */
  COMMITMENTS,
  /** Uitgaven: what may be paid, per detail of an instrument. */
  EXPENDITURE,
  /** Ontvangsten: what is expected to come in, per article. An estimate, never a ceiling. */
  RECEIPTS
}
