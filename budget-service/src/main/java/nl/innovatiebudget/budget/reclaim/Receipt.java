package nl.innovatiebudget.budget.reclaim;

import java.time.LocalDate;
import nl.innovatiebudget.kit.money.Euro;

/** A payment by the debtor and what it went to, in whole cents. */
public record Receipt(
    String entryReference,
    LocalDate valueDay,
    Euro amountCents,
    Euro interestCents,
    Euro principalCents,
    Euro excessCents) {}
