package nl.innovatiebudget.budget.appropriation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the budget of one year is, first to last. */
@Schema(name = "BudgetPhase")
public enum Phase {
  /** Ontwerpbegroting: the draft, and what it expects of later years. */
  OWB,
  /** Eerste suppletoire begroting, in spring. */
  O1,
  /** Tweede suppletoire begroting, in autumn. */
  O2,
  /** Jaarverslag and its closing act: final. */
  JV;

  /**
   * The phase to which a document brings a year that it speaks of: a draft shows its own year and
   * later ones as a draft, the running year as it stands after spring, and the year before that as
   * it ended. Other documents change their own year, and the expectation of later ones.
   *
   * @param budgetYear the document's own year
   */
  Phase reachedBy(int budgetYear, int year) {
    if (year >= budgetYear) {
      return year == budgetYear ? this : OWB;
    }
    if (this != OWB) {
      throw new IllegalArgumentException(year + " is before the document's own " + budgetYear);
    }
    return year == budgetYear - 1 ? O1 : JV;
  }

  /** Whether a document of this phase may speak of that year. */
  boolean speaksOf(int budgetYear, int year) {
    return this == OWB || year >= budgetYear;
  }
}
