package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Objects;
import nl.innovatiebudget.budget.award.Award.State;
import nl.innovatiebudget.budget.award.LetterIssued.Outcome;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.TransferId;

/** Makes reserved money a legal commitment once the award letter is out. */
@ApplicationScoped
public class CommitFunds {

  private final Ledger ledger;
  private final Awards awards;
  private final FundsAnnouncer announcer;

  CommitFunds(Ledger ledger, Awards awards, FundsAnnouncer announcer) {
    this.ledger = ledger;
    this.awards = awards;
    this.announcer = announcer;
  }

  /** Posts the reservation of an award; any other letter binds no money. */
  @Transactional
  public void commit(LetterIssued letter) {
    if (letter.outcome() != Outcome.AWARDED) {
      return;
    }
    var award =
        awards
            .lock(letter.decisionId())
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "decision " + letter.decisionId() + " is not known yet"));
    if (award.state() == State.COMMITTED) {
      return;
    }
    award.commit(letter);
    var reservation = new TransferId(Objects.requireNonNull(award.transferId()));
    var by = TransferId.of("commitment", award.decisionId());
    ledger.record(ledger.find(reservation).orElseThrow().posted(by)).require();
    announcer.committed(award);
  }
}
