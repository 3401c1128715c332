package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.AccountKind;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.budget.account.NewAccount;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Outcome.Existed;
import nl.innovatiebudget.budget.transfer.Outcome.Recorded;
import nl.innovatiebudget.budget.transfer.Outcome.Refused;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.budget.transfer.TransferRejection.CeilingExceeded;
import nl.innovatiebudget.budget.transfer.TransferRejection.UnknownAccount;

/** Sets the money of a proposed award aside, or answers that the pot has too little left. */
@ApplicationScoped
public class ReserveFunds {

  private final Accounts accounts;
  private final Ledger ledger;
  private final Awards awards;
  private final FundsAnnouncer announcer;

  ReserveFunds(Accounts accounts, Ledger ledger, Awards awards, FundsAnnouncer announcer) {
    this.accounts = accounts;
    this.ledger = ledger;
    this.awards = awards;
    this.announcer = announcer;
  }

  /**
   * Answers a proposal, and gives the same answer to a repeated one. Refuses to answer while the
   * round is not known yet, another proposal under the same decision, and a second award.
   */
  @Transactional
  public void reserve(AwardProposed proposal) {
    var award = awards.lock(proposal.decisionId()).orElseGet(() -> decide(proposal));
    if (!award.answers(proposal)) {
      throw new IllegalStateException(
          "decision " + proposal.decisionId() + " was about something else before");
    }
    announcer.answer(award);
  }

  private Award decide(AwardProposed proposal) {
    if (awards.fundedOf(proposal.applicationId()).isPresent()) {
      throw new IllegalStateException(
          "application " + proposal.applicationId() + " has an award already");
    }
    var award = transferred(proposal);
    awards.persist(award);
    return award;
  }

  private Award transferred(AwardProposed proposal) {
    var pot = AccountCode.pot(proposal.roundId(), proposal.potId());
    var account = AccountCode.award(proposal.applicationId());
    var id = TransferId.of("reservation", proposal.decisionId());
    accounts.open(new NewAccount(account, AccountKind.AWARD, Book.COMMITMENTS, null));
    return switch (ledger.record(Transfer.pending(id, pot, account, proposal.amountCents()))) {
      case Recorded recorded -> Award.reserved(proposal, id);
      case Existed existed -> Award.reserved(proposal, id);
      case Refused(CeilingExceeded(var available)) -> Award.refused(proposal, available);
      case Refused(UnknownAccount(var unknown)) ->
          throw new IllegalStateException(unknown + " is not known yet");
      case Refused(var reason) ->
          throw new IllegalStateException("impossible reservation: " + reason);
    };
  }
}
