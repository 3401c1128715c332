package nl.innovatiebudget.budget.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.transfer.Outcome.Existed;
import nl.innovatiebudget.budget.transfer.Outcome.Recorded;
import nl.innovatiebudget.budget.transfer.Outcome.Refused;
import nl.innovatiebudget.budget.transfer.TransferRejection.IdInUse;

/**
 * The double-entry ledger: each transfer debits one account and credits another.
 *
 * <p>A transfer is judged while both its accounts are locked, so nothing can pass a ceiling in
 * between. The same id with the same body changes nothing, with another body it is refused. Two
 * phases as in TigerBeetle: pending first, posted or voided later.
 */
@ApplicationScoped
public class Ledger {

  private final Accounts accounts;
  private final Transfers transfers;
  private final Clock clock;

  Ledger(Accounts accounts, Transfers transfers, Clock clock) {
    this.accounts = accounts;
    this.transfers = transfers;
    this.clock = clock;
  }

  /** Takes a transfer into the ledger, or says why not. */
  @Transactional
  public Outcome record(Transfer transfer) {
    var locked = accounts.lock(List.of(transfer.debit(), transfer.credit()));
    var earlier = transfers.find(transfer.id());
    if (earlier.isPresent()) {
      return repeated(transfer, earlier.get());
    }
    var rejection =
        switch (transfer.phase()) {
          case AT_ONCE, PENDING -> TransferRules.judgeStart(transfer, locked);
          case POST, VOID -> judgeEnd(transfer);
        };
    if (rejection.isPresent()) {
      return new Refused(rejection.get());
    }
    return transfers.add(transfer, clock.instant())
        ? new Recorded()
        : repeated(transfer, transfers.find(transfer.id()).orElseThrow());
  }

  public Optional<Transfer> find(TransferId id) {
    return transfers.find(id);
  }

  private Optional<TransferRejection> judgeEnd(Transfer transfer) {
    var pending = Optional.ofNullable(transfer.pendingId());
    return TransferRules.judgeEnd(
        transfer, pending.flatMap(transfers::find), pending.flatMap(transfers::findEndOf));
  }

  private static Outcome repeated(Transfer transfer, Transfer earlier) {
    return earlier.equals(transfer) ? new Existed() : new Refused(new IdInUse(transfer.id()));
  }
}
