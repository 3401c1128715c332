package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.innovatiebudget.budget.award.LetterIssued.Outcome;

/** Makes reserved money a legal commitment once the award letter is out. */
@ApplicationScoped
public class CommitFunds {

  private final Reservations reservations;
  private final Awards awards;
  private final RoundTermsRows terms;
  private final SettleAward settleAward;
  private final FundsAnnouncer announcer;

  CommitFunds(
      Reservations reservations,
      Awards awards,
      RoundTermsRows terms,
      SettleAward settleAward,
      FundsAnnouncer announcer) {
    this.reservations = reservations;
    this.awards = awards;
    this.terms = terms;
    this.settleAward = settleAward;
    this.announcer = announcer;
  }

  /** Posts the reservation of an award and plans its payments; any other letter binds no money. */
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
    if (award.committedAt() != null) {
      return;
    }
    award.commit(letter, terms.of(award.roundId()).arrangement());
    reservations.commit(award);
    settleAward.settle(award, award.committedOn());
    announcer.committed(award);
  }
}
