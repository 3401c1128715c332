package nl.innovatiebudget.budget.account;

import java.time.Instant;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * An account as it stands; amounts in whole cents.
 *
 * @param availableCents what can still be taken out; none when it has no bound
 */
public record LedgerAccountView(
    AccountCode accountCode,
    AccountKind kind,
    Book book,
    @Nullable Integer budgetYear,
    Euro debitsPendingCents,
    Euro debitsPostedCents,
    Euro creditsPendingCents,
    Euro creditsPostedCents,
    @Nullable Euro availableCents,
    @Nullable Instant closedAt) {

  static LedgerAccountView of(Account account) {
    return new LedgerAccountView(
        account.code(),
        account.kind(),
        account.book(),
        account.budgetYear(),
        account.debitsPending(),
        account.debitsPosted(),
        account.creditsPending(),
        account.creditsPosted(),
        account.kind().isBounded() ? account.available() : null,
        account.closedAt());
  }
}
