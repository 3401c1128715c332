package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.jury.JuryMembers;
import nl.innovatiebudget.assessment.ranking.RankingInputs.TransferInput;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * The jury moves money from one pot to another after both were judged: a reasoned act, never
 * automatic. A ranking from before it is outdated by it.
 */
@ApplicationScoped
class MovePotMoney {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final GatherInputs gatherInputs;
  private final PotTransfers transfers;
  private final CaseAccess access;
  private final JuryMembers members;
  private final Acts acts;
  private final Clock clock;

  MovePotMoney(
      Rounds rounds,
      CaseFiles cases,
      GatherInputs gatherInputs,
      PotTransfers transfers,
      CaseAccess access,
      JuryMembers members,
      Acts acts,
      Clock clock) {
    this.rounds = rounds;
    this.cases = cases;
    this.gatherInputs = gatherInputs;
    this.transfers = transfers;
    this.access = access;
    this.members = members;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses who does not chair the round, pots that do not allow it, more than the pot has left
   * after what was decided, pots that the jury has not judged yet, a chair with an interest in a
   * case of either pot (Awb 2:4), and after the decision. An award whose money was refused still
   * waits for it: what is left elsewhere may go there.
   */
  @Transactional
  PotTransferView move(String roundId, TransferRequest request, Caller chair) {
    var round = rounds.lock(roundId);
    var wanted = new TransferInput(request.fromPotId(), request.toPotId(), request.amountCents());
    members.requireChair(roundId, chair);
    var inRound = cases.ofRound(roundId);
    Rejected.ifAny(
        TransferRules.faults(
            round, gatherInputs.transfers(roundId), PotMoney.given(inRound), wanted));
    refuseInterested(
        gatherInputs.judgedCases(roundId, inRound, Set.of(wanted.fromPotId(), wanted.toPotId())),
        chair);
    var transfer =
        new PotTransfer(
            UUID.randomUUID(), roundId, request, chair.actingSubject(), clock.instant());
    transfers.persist(transfer);
    var details =
        new Moved(
            transfer.transferId(), transfer.fromPotId(), transfer.toPotId(), transfer.amount());
    acts.record(new NewAct(roundId, null, null, "pot-money-moved", transfer.reason(), details));
    return PotTransferView.of(transfer, null);
  }

  private void refuseInterested(List<CaseFile> files, Caller chair) {
    if (access.withoutConflict(files, chair).size() < files.size()) {
      throw new Rejected(RankingRejections.chairConflicted());
    }
  }

  private record Moved(UUID transferId, String fromPotId, String toPotId, Euro amountCents) {}
}
