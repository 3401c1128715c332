package nl.innovatiebudget.budget.pot;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Outcome.Existed;
import nl.innovatiebudget.budget.transfer.Outcome.Recorded;
import nl.innovatiebudget.budget.transfer.Outcome.Refused;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.budget.transfer.TransferRejection.CeilingExceeded;
import nl.innovatiebudget.budget.transfer.TransferRejection.UnknownAccount;
import nl.innovatiebudget.kit.money.Euro;

/**
 * Moves money from one pot of a round to another, as the jury decided. An award that rests on it
 * may have been heard before; it was then refused and can be asked again.
 */
@ApplicationScoped
public class MoveBetweenPots {

  private final Ledger ledger;
  private final PotTransfers transfers;
  private final Pots pots;
  private final MeterRegistry metrics;

  MoveBetweenPots(Ledger ledger, PotTransfers transfers, Pots pots, MeterRegistry metrics) {
    this.ledger = ledger;
    this.transfers = transfers;
    this.pots = pots;
    this.metrics = metrics;
  }

  /**
   * Once for each transfer, however often it is told. Nothing moves, and that is kept, when the
   * first pot has too little left, or the round no money yet. Refuses to answer while the round or
   * a pot is not known.
   */
  @Transactional
  public void move(PotTransferred transfer) {
    if (transfers.isAnswered(transfer.transferId())) {
      return;
    }
    var from = AccountCode.pot(transfer.roundId(), transfer.fromPotId());
    var to = AccountCode.pot(transfer.roundId(), transfer.toPotId());
    var id = TransferId.of("pot-transfer", transfer.transferId());
    switch (ledger.record(Transfer.atOnce(id, from, to, transfer.amountCents()))) {
      case Recorded recorded -> transfers.add(transfer, null);
      case Existed existed -> transfers.add(transfer, null);
      case Refused(CeilingExceeded(var available)) -> refuse(transfer, available);
      case Refused(UnknownAccount(var unknown)) -> {
        if (!pots.isKnown(transfer.roundId(), transfer.fromPotId())
            || !pots.isKnown(transfer.roundId(), transfer.toPotId())) {
          throw new IllegalStateException(unknown + " is not known yet");
        }
        refuse(transfer, Euro.ZERO);
      }
      case Refused(var reason) ->
          throw new IllegalStateException("impossible transfer between pots: " + reason);
    }
  }

  private void refuse(PotTransferred transfer, Euro available) {
    transfers.add(transfer, available);
    metrics.counter("pot.transfers.refused").increment();
  }
}
