package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Map;
import nl.innovatiebudget.budget.account.Account;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.appropriation.Booking;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.money.Euro;

/**
 * Gives the pots of a round their openings, once both the definition and enough money are there.
 */
@ApplicationScoped
class FillPots {

  private final RoundMoneys rounds;
  private final Pots pots;
  private final Accounts accounts;
  private final Booking booking;
  private final Clock clock;

  FillPots(RoundMoneys rounds, Pots pots, Accounts accounts, Booking booking, Clock clock) {
    this.rounds = rounds;
    this.pots = pots;
    this.accounts = accounts;
    this.booking = booking;
    this.clock = clock;
  }

  /** All pots at once or none; with less money than the openings, more is waited for. */
  @Transactional
  void fillWhenReady(String roundId) {
    var round = rounds.lock(roundId);
    var budgetYear = round.budgetYear();
    if (!round.isPublished() || round.isFilled() || budgetYear == null) {
      return;
    }
    var openings = pots.openings(roundId);
    var needed = openings.values().stream().reduce(Euro.ZERO, Euro::plus);
    var money =
        accounts.find(AccountCode.appropriation(roundId)).map(Account::available).orElse(Euro.ZERO);
    if (!needed.isMoreThan(money)) {
      fill(roundId, budgetYear, openings);
    }
  }

  private void fill(String roundId, int budgetYear, Map<String, Euro> openings) {
    rounds.fill(roundId, clock.instant());
    var transfers = new ArrayList<Transfer>();
    openings.forEach(
        (potId, opening) -> {
          var account = AccountCode.pot(roundId, potId);
          accounts.open(new NewAccount(account, AccountKind.POT, Book.COMMITMENTS, budgetYear));
          pots.give(roundId, potId, account);
          if (opening.isMoreThan(Euro.ZERO)) {
            var id = TransferId.of("opening", account);
            transfers.add(
                Transfer.atOnce(id, AccountCode.appropriation(roundId), account, opening)
                    .about("pot-opening", roundId));
          }
        });
    booking.book(transfers);
  }
}
