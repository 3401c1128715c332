package nl.innovatiebudget.budget.appropriation;

import java.time.Instant;
import java.util.UUID;

/**
 * Where appropriations come from: a printed table or a set of mutations.
 *
 * @param documentId the proposal by which it came in
 * @param source what it is, such as a Parliamentary paper with its number
 * @param budgetYear the document's own year
 */
record BudgetDocument(
    UUID documentId, Kind kind, String source, int budgetYear, Phase phase, Instant recordedAt) {

  /** In which form it came. */
  enum Kind {
    TABLE,
    MUTATIONS
  }
}
