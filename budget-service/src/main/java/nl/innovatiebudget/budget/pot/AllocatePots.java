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
   * Opens the round's accounts and moves the openings; a later version with the same money changes
   * nothing. Another ceiling or opening is refused: money that was published changes by an
   * authorised act, never by an event (lowering: Awb 4:27).
   */
  @Transactional
  public void allocate(RoundPublished round) {
    var appropriation = AccountCode.appropriation(round.roundId());
    accounts.open(appropriation, AccountKind.APPROPRIATION, round.ceilingCents());
    requireSameCeiling(appropriation, round.ceilingCents());
    for (int ordinal = 0; ordinal < round.pots().size(); ordinal++) {
      var pot = round.pots().get(ordinal);
      var account = AccountCode.pot(round.roundId(), pot.potId());
      accounts.open(account, AccountKind.POT, Euro.ZERO);
      pots.add(round.roundId(), pot.potId(), ordinal, account);
      if (pot.openingCents().isMoreThan(Euro.ZERO)) {
        ledger
            .record(
                Transfer.atOnce(
                    TransferId.of("opening", account), appropriation, account, pot.openingCents()))
            .require();
      }
    }
  }

  private void requireSameCeiling(AccountCode appropriation, Euro ceiling) {
    var opened = accounts.lock(List.of(appropriation)).values().iterator().next();
    if (!opened.allowance().equals(ceiling)) {
      throw new IllegalStateException(
          "%s has the ceiling %s, not %s".formatted(appropriation, opened.allowance(), ceiling));
    }
  }
}
