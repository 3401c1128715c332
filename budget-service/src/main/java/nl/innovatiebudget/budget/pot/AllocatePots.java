package nl.innovatiebudget.budget.pot;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.money.Euro;

/** Divides the ceiling of a published round over its pots (Awb 4:26). */
@ApplicationScoped
public class AllocatePots {

  private final Accounts accounts;
  private final Ledger ledger;
  private final Pots pots;

  AllocatePots(Accounts accounts, Ledger ledger, Pots pots) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.pots = pots;
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
    if (accounts.open(appropriation, AccountKind.APPROPRIATION, round.ceilingCents())) {
      fill(round, appropriation);
    } else {
      refuseHigher(round, appropriation);
    }
  }

  private void fill(RoundPublished round, AccountCode appropriation) {
    for (int ordinal = 0; ordinal < round.pots().size(); ordinal++) {
      var pot = round.pots().get(ordinal);
      var account = AccountCode.pot(round.roundId(), pot.potId());
      accounts.open(account, AccountKind.POT, Euro.ZERO);
      pots.add(round.roundId(), pot.potId(), ordinal, account);
      if (pot.openingCents().isMoreThan(Euro.ZERO)) {
        ledger
            .record(Transfer.atOnce(opening(account), appropriation, account, pot.openingCents()))
            .require();
      }
    }
  }

  private void refuseHigher(RoundPublished round, AccountCode appropriation) {
    var ceiling = accounts.lock(List.of(appropriation)).values().iterator().next().allowance();
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
