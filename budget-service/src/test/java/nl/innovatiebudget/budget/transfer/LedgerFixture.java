package nl.innovatiebudget.budget.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.kit.money.Euro;

/** Accounts of their own for each test. */
@ApplicationScoped
class LedgerFixture {

  private final Accounts accounts;
  private final Ledger ledger;

  LedgerFixture(Accounts accounts, Ledger ledger) {
    this.accounts = accounts;
    this.ledger = ledger;
  }

  @Transactional
  AccountCode aPotWith(Euro opening) {
    var round = UUID.randomUUID().toString();
    var appropriation = AccountCode.appropriation(round);
    var pot = AccountCode.pot(round, "small");
    accounts.open(appropriation, AccountKind.APPROPRIATION, opening);
    accounts.open(pot, AccountKind.POT, Euro.ZERO);
    ledger
        .record(Transfer.atOnce(new TransferId(UUID.randomUUID()), appropriation, pot, opening))
        .require();
    return pot;
  }

  @Transactional
  AccountCode anAward() {
    var award = AccountCode.award(UUID.randomUUID());
    accounts.open(award, AccountKind.AWARD, Euro.ZERO);
    return award;
  }

  @Transactional
  Account account(AccountCode code) {
    return Objects.requireNonNull(accounts.lock(List.of(code)).get(code));
  }
}
