package nl.innovatiebudget.budget.report;

import nl.innovatiebudget.kit.money.Euro;

/**
 * Commitments against cash in one budget year, in whole euro cents.
 *
 * @param closed whether nothing can be booked in it any more
 * @param appropriatedCommitmentsCents of the articles whose lines fund rounds
 * @param fundedCents what lines gave to rounds
 * @param committedCents what award letters and raises bound in this year
 * @param releasedCents what was bound and became free in this year
 * @param appropriatedCashCents of the lines that fund rounds; others are paid from them too
 * @param paidCents what the bank confirmed
 * @param orderedCents on its way to the bank
 * @param dueCents to be paid, or held by a suspension
 * @param plannedCents expected, on the day that is expected
 * @param forecastCents paid, ordered, due and planned together
 * @param receivedCents on reclaims, without interest
 * @param outstandingAtEndCents committed up to and including this year and neither released nor, as
 *     far as is forecast, paid; nothing where more was paid, which is then claimed back
 */
public record YearForecast(
    int budgetYear,
    boolean closed,
    Euro appropriatedCommitmentsCents,
    Euro fundedCents,
    Euro committedCents,
    Euro releasedCents,
    Euro appropriatedCashCents,
    Euro paidCents,
    Euro orderedCents,
    Euro dueCents,
    Euro plannedCents,
    Euro forecastCents,
    Euro receivedCents,
    Euro outstandingAtEndCents) {}
