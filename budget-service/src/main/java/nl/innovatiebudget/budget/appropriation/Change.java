package nl.innovatiebudget.budget.appropriation;

import org.jspecify.annotations.Nullable;

/**
 * An appropriation of one year that goes up or down.
 *
 * @param lineId for expenditure; the other measures are of the article
 * @param phase to which it brings the year
 * @param deltaCents in whole cents, below zero when it goes down
 */
record Change(
    String chapter,
    String article,
    @Nullable String lineId,
    Measure measure,
    int budgetYear,
    Phase phase,
    long deltaCents) {}
