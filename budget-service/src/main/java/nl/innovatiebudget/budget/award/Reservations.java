package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Objects;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Outcome;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.problem.Rejected;

/** The reservations of awards in the ledger: how they begin and how they end. */
@ApplicationScoped
class Reservations {

  private static final String ENDED = "already-ended";
  private static final String EXPIRED = "expired";

  private final Ledger ledger;
  private final AwardsConfig config;
  private final Clock clock;

  Reservations(Ledger ledger, AwardsConfig config, Clock clock) {
    this.ledger = ledger;
    this.config = config;
    this.clock = clock;
  }

  /** Sets money aside, for as long as the configuration says. */
  Outcome begin(TransferId id, AccountCode pot, AccountCode award, AwardProposed proposal) {
    var pending =
        Transfer.pending(id, pot, award, proposal.amountCents())
            .about("reservation", proposal.applicationId());
    return ledger.record(
        config
            .reservationExpiresAfter()
            .map(time -> pending.expiring(clock.instant().plus(time)))
            .orElse(pending));
  }

  /**
   * The letter is out: the money is bound. Where the reservation expired before, it is taken from
   * the pot anew; that fails when the pot has too little left, and is then tried again.
   */
  void commit(Award award) {
    var by = TransferId.of("commitment", award.decisionId());
    if (ledger.record(reservation(award).posted(by)) instanceof Outcome.Refused(var reason)) {
      if (!reason.code().equals(EXPIRED) && !reason.code().equals(ENDED)) {
        throw new IllegalStateException("the ledger refused a commitment: " + reason);
      }
      var anew = TransferId.of("commitment-anew", award.decisionId());
      var pot = AccountCode.pot(award.roundId(), award.potId());
      var account = AccountCode.award(award.applicationId());
      ledger
          .record(
              Transfer.atOnce(anew, pot, account, award.amount())
                  .about("commitment-anew", award.applicationId()))
          .require();
    }
  }

  /** Gives the money back to the pot, unless it went back by itself. */
  void giveUp(Award award, TransferId by) {
    if (ledger.record(reservation(award).voided(by)) instanceof Outcome.Refused(var reason)
        && !reason.code().equals(ENDED)) {
      throw new Rejected(reason);
    }
  }

  private Transfer reservation(Award award) {
    return ledger.find(new TransferId(Objects.requireNonNull(award.transferId()))).orElseThrow();
  }
}
