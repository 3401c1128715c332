package nl.innovatiebudget.budget.reclaim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.BudgetYears;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Outcome;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.time.BusinessClock;

/**
 * Books what came back as receipts of the year in which it came, and never as less expenditure: the
 * year in which it was paid may be closed, and the two are accounted for apart.
 */
@ApplicationScoped
class BookRepayment {

  private final Accounts accounts;
  private final BudgetYears years;
  private final Ledger ledger;
  private final ReclaimConfig config;
  private final Clock clock;

  BookRepayment(
      Accounts accounts, BudgetYears years, Ledger ledger, ReclaimConfig config, Clock clock) {
    this.accounts = accounts;
    this.years = years;
    this.ledger = ledger;
    this.config = config;
    this.clock = clock;
  }

  /** In the year of the value day; when that is closed in the present one. */
  void book(Reclaim reclaim, Receipt receipt) {
    int valueYear = receipt.valueDay().getYear();
    int year =
        years.isClosed(valueYear)
            ? LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM)).getYear()
            : valueYear;
    var outside = AccountCode.outside(Book.CASH, year);
    var receipts = AccountCode.receipts(year, config.receiptsChapter(), config.receiptsArticle());
    accounts.open(new NewAccount(outside, AccountKind.OUTSIDE, Book.CASH, year));
    accounts.open(new NewAccount(receipts, AccountKind.RECEIPTS, Book.CASH, year));
    Map<String, Euro> parts = new LinkedHashMap<>();
    parts.put("repayment-interest", receipt.interestCents());
    parts.put("repayment-principal", receipt.principalCents());
    parts.put("repayment-excess", receipt.excessCents());
    parts.values().removeIf(Euro.ZERO::equals);
    List<Transfer> transfers = new ArrayList<>();
    parts.forEach(
        (purpose, amount) -> {
          var id = TransferId.of(purpose, receipt.entryReference());
          transfers.add(
              Transfer.atOnce(id, outside, receipts, amount).about(purpose, reclaim.reference()));
        });
    ledger.recordAll(transfers).forEach(Outcome::require);
  }
}
