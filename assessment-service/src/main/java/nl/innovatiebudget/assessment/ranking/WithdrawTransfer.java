package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.jury.JuryMembers;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;

/** Reverses a transfer between pots by a new act; the transfer itself stays on record. */
@ApplicationScoped
class WithdrawTransfer {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final GatherInputs gatherInputs;
  private final PotTransfers transfers;
  private final PotTransferWithdrawals withdrawals;
  private final CaseAccess access;
  private final JuryMembers members;
  private final Acts acts;
  private final Clock clock;

  WithdrawTransfer(
      Rounds rounds,
      CaseFiles cases,
      GatherInputs gatherInputs,
      PotTransfers transfers,
      PotTransferWithdrawals withdrawals,
      CaseAccess access,
      JuryMembers members,
      Acts acts,
      Clock clock) {
    this.rounds = rounds;
    this.cases = cases;
    this.gatherInputs = gatherInputs;
    this.transfers = transfers;
    this.withdrawals = withdrawals;
    this.access = access;
    this.members = members;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses who does not chair the round, a second reversal, one by which a pot would be below
   * zero, a chair with an interest in a case of either pot, and once a case of the round was
   * decided.
   */
  @Transactional
  PotTransferView withdraw(UUID transferId, WithdrawalRequest request, Caller chair) {
    var transfer = transfers.get(transferId);
    var round = rounds.lock(transfer.roundId());
    members.requireChair(round.roundId(), chair);
    if (withdrawals.findByIdOptional(transferId).isPresent()) {
      throw new Rejected(RankingRejections.alreadyWithdrawn());
    }
    var inRound = cases.ofRound(round.roundId());
    if (inRound.stream().anyMatch(file -> file.state().isDecided())) {
      throw new Rejected(RankingRejections.roundDecided());
    }
    var left = new ArrayList<>(gatherInputs.transfers(round.roundId()));
    left.remove(GatherInputs.input(transfer));
    Rejected.ifAny(TransferRules.overdrawn(round, left, PotMoney.given(inRound)));
    var files =
        gatherInputs.judgedCases(
            round.roundId(), inRound, Set.of(transfer.fromPotId(), transfer.toPotId()));
    if (access.withoutConflict(files, chair).size() < files.size()) {
      throw new Rejected(RankingRejections.chairConflicted());
    }
    var withdrawal =
        new PotTransferWithdrawal(
            transferId, request.reason(), chair.actingSubject(), clock.instant());
    withdrawals.persist(withdrawal);
    acts.record(
        new NewAct(
            round.roundId(),
            null,
            null,
            "pot-money-moved-back",
            request.reason(),
            new Withdrawn(transferId)));
    return PotTransferView.of(transfer, withdrawal);
  }

  private record Withdrawn(UUID transferId) {}
}
