package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.time.BusinessClock;

/** Divides the ceiling of a published round over its pots (Awb 4:26). */
@ApplicationScoped
public class AllocatePots {

  private final Accounts accounts;
  private final Ledger ledger;
  private final Pots pots;
  private final Clock clock;

  AllocatePots(Accounts accounts, Ledger ledger, Pots pots, Clock clock) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.pots = pots;
    this.clock = clock;
  }

  /**
   * Opens the round's accounts and moves the openings. A later version changes nothing here: an
   * extension has the same money, and a lower ceiling or pot does not bind who applied before it
   * (Awb 4:27), so the ledger keeps what those may still get. A higher one is refused: money is
   * added by an authorised act, never by an event.
   */
  @Transactional
  public void allocate(RoundPublished round) {
    var appropriation = AccountCode.appropriation(round.roundId());
    if (accounts.open(account(appropriation, AccountKind.APPROPRIATION))) {
      fund(appropriation, round.ceilingCents());
      fill(round, appropriation);
    } else {
      refuseHigher(round, appropriation);
    }
  }

  /** The ceiling comes from outside the ledger, in the year in which it was published. */
  private void fund(AccountCode appropriation, Euro ceiling) {
    int year = LocalDate.ofInstant(clock.instant(), BusinessClock.AMSTERDAM).getYear();
    var outside = AccountCode.outside(Book.COMMITMENTS, year);
    accounts.open(new NewAccount(outside, AccountKind.OUTSIDE, Book.COMMITMENTS, year));
    var id = TransferId.of("round-ceiling", appropriation);
    if (ceiling.isMoreThan(Euro.ZERO)) {
      ledger.record(Transfer.atOnce(id, outside, appropriation, ceiling)).require();
    }
  }

  private static NewAccount account(AccountCode code, AccountKind kind) {
    return new NewAccount(code, kind, Book.COMMITMENTS, null);
  }

  private void fill(RoundPublished round, AccountCode appropriation) {
    for (int ordinal = 0; ordinal < round.pots().size(); ordinal++) {
      var pot = round.pots().get(ordinal);
      var account = AccountCode.pot(round.roundId(), pot.potId());
      accounts.open(account(account, AccountKind.POT));
      pots.add(round.roundId(), pot.potId(), ordinal, account);
      if (pot.openingCents().isMoreThan(Euro.ZERO)) {
        ledger
            .record(Transfer.atOnce(opening(account), appropriation, account, pot.openingCents()))
            .require();
      }
    }
  }

  private void refuseHigher(RoundPublished round, AccountCode appropriation) {
    var ceiling = accounts.find(appropriation).orElseThrow().ceiling();
    refuseHigher(appropriation, ceiling, round.ceilingCents());
    for (var pot : round.pots()) {
      var account = AccountCode.pot(round.roundId(), pot.potId());
      var opened = ledger.find(opening(account)).map(Transfer::amount).orElse(Euro.ZERO);
      refuseHigher(account, opened, pot.openingCents());
    }
  }

  private static void refuseHigher(AccountCode account, Euro published, Euro later) {
    if (later.isMoreThan(published)) {
      throw new IllegalStateException(
          "%s was published with %s, not %s".formatted(account, published, later));
    }
  }

  private static TransferId opening(AccountCode account) {
    return TransferId.of("opening", account);
  }
}
