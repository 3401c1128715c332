package nl.innovatiebudget.budget.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

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
    var pot = ofClient("pot/" + round);
    var outside = open(AccountCode.outside(Book.COMMITMENTS, 2024), AccountKind.OUTSIDE, 2024);
    open(appropriation, AccountKind.APPROPRIATION, null);
    open(pot, AccountKind.POT, null);
    ledger
        .recordAll(
            List.of(
                Transfer.atOnce(someId(), outside, appropriation, opening).linked(),
                Transfer.atOnce(someId(), appropriation, pot, opening)))
        .forEach(Outcome::require);
    return pot;
  }

  @Transactional
  AccountCode anAward() {
    return open(ofClient("award/" + UUID.randomUUID()), AccountKind.AWARD, null);
  }

  /** Machine clients and this service may both book on it in tests. */
  private static AccountCode ofClient(String code) {
    return new AccountCode(AccountCode.OF_CLIENTS + code);
  }

  AccountCode open(AccountCode code, AccountKind kind, @Nullable Integer year) {
    return open(code, kind, Book.COMMITMENTS, year);
  }

  /** An account of a code of its own. */
  AccountCode open(AccountKind kind, Book book, @Nullable Integer year) {
    return open(new AccountCode("test/" + UUID.randomUUID()), kind, book, year);
  }

  private AccountCode open(AccountCode code, AccountKind kind, Book book, @Nullable Integer year) {
    accounts.open(new NewAccount(code, kind, book, year));
    return code;
  }

  static TransferId someId() {
    return new TransferId(UUID.randomUUID());
  }

  void record(Transfer transfer) {
    ledger.record(transfer).require();
  }

  Account account(AccountCode code) {
    return accounts.find(code).orElseThrow();
  }
}
