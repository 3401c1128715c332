package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.decision.TakeDecision.Verdict;
import nl.innovatiebudget.assessment.ranking.PotTransfers;
import nl.innovatiebudget.assessment.ranking.Ranking;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.assessment.round.RoundDefinition;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Decides on the cases of a proposal as its ranking leads to, except where the proposal departs
 * from it. On a case that left the round nothing is decided.
 */
@ApplicationScoped
class DecideByRanking {

  private final Rounds rounds;
  private final Rankings rankings;
  private final PanelRemarks remarks;
  private final PotTransfers potTransfers;
  private final TellPotTransfers tellPotTransfers;
  private final TakeDecision takeDecision;

  DecideByRanking(
      Rounds rounds,
      Rankings rankings,
      PanelRemarks remarks,
      PotTransfers potTransfers,
      TellPotTransfers tellPotTransfers,
      TakeDecision takeDecision) {
    this.rounds = rounds;
    this.rankings = rankings;
    this.remarks = remarks;
    this.potTransfers = potTransfers;
    this.tellPotTransfers = tellPotTransfers;
    this.takeDecision = takeDecision;
  }

  /**
   * Refuses a named case that was decided before, a ranking the facts have overtaken, awards to
   * cases that are not eligible, and awards that pass a pot, with every pot that they pass.
   */
  @Transactional(TxType.MANDATORY)
  void decide(
      DecisionProposal proposal,
      RoundDefinition round,
      List<CaseFile> inRound,
      String by,
      Instant at) {
    refuseDecided(proposal, inRound);
    var ranking = rankings.requireCurrent(proposal.rankingId(), round);
    var rows =
        ranking.rows().stream()
            .collect(Collectors.toMap(Ranking.Row::applicationId, Function.identity()));
    var toDecide =
        inRound.stream()
            .filter(file -> proposal.covers(file.applicationId()))
            .filter(file -> !file.state().isOut() && !file.state().isDecided())
            .toList();
    if (toDecide.isEmpty()) {
      throw new Rejected(DecisionRejections.nothingToDecide());
    }
    var awards = awards(proposal, toDecide, rows);
    refuseIneligible(toDecide, awards);
    refusePassedPots(round, inRound, awards);
    tellPotTransfers.tell(round.roundId(), at);
    var chosen =
        ranking.rows().stream()
            .filter(row -> awardOf(row, awards).isMoreThan(Euro.ZERO))
            .map(Ranking.Row::applicationId)
            .collect(Collectors.toSet());
    var compared =
        new CriteriaCompared(
            round.assessment().criteria(), rankings.inputs(proposal.rankingId()), chosen);
    var remarked = remarks.of(toDecide.stream().map(CaseFile::applicationId).toList());
    for (var file : toDecide) {
      var row = rows.get(file.applicationId());
      var award = awards.getOrDefault(file.applicationId(), Euro.ZERO);
      var reasons =
          row == null
              ? DecisionReasons.notEligible(file)
              : DecisionReasons.ranked(
                  row,
                  award,
                  proposal.deviationOf(file.applicationId()),
                  compared,
                  remarked.get(file.applicationId()));
      takeDecision.take(
          file, new Verdict(DecisionKind.PRIMARY, proposal.proposalId(), award, reasons), by, at);
    }
  }

  /** What is decided now, or else what the ranking leads to. */
  private static Euro awardOf(Ranking.Row row, Map<UUID, Euro> awards) {
    return awards.getOrDefault(row.applicationId(), row.awardCents());
  }

  private static void refuseDecided(DecisionProposal proposal, List<CaseFile> inRound) {
    var decided =
        inRound.stream()
            .filter(file -> proposal.namesCases() && proposal.covers(file.applicationId()))
            .filter(file -> file.state().isDecided())
            .map(CaseFile::number)
            .toList();
    if (!decided.isEmpty()) {
      throw new Rejected(DecisionRejections.caseAlreadyDecided(decided));
    }
  }

  /** A case that the jury had keeps its place when a later submission fails a hard criterion. */
  private static void refuseIneligible(List<CaseFile> toDecide, Map<UUID, Euro> awards) {
    var ineligible =
        toDecide.stream()
            .filter(file -> !file.meetsHardCriteria())
            .filter(
                file -> awards.getOrDefault(file.applicationId(), Euro.ZERO).isMoreThan(Euro.ZERO))
            .map(CaseFile::number)
            .toList();
    if (!ineligible.isEmpty()) {
      throw new Rejected(DecisionRejections.caseNotEligible(ineligible));
    }
  }

  /** A case without a row was never ranked, because it is not eligible. */
  private static Map<UUID, Euro> awards(
      DecisionProposal proposal, List<CaseFile> toDecide, Map<UUID, Ranking.Row> rows) {
    var awards = new HashMap<UUID, Euro>();
    for (var file : toDecide) {
      var row = rows.get(file.applicationId());
      var advised = row == null ? Euro.ZERO : row.awardCents();
      awards.put(
          file.applicationId(),
          proposal.deviationOf(file.applicationId()).map(Deviation::amountCents).orElse(advised));
    }
    return awards;
  }

  private void refusePassedPots(
      RoundDefinition round, List<CaseFile> inRound, Map<UUID, Euro> awards) {
    var room = new PotRoom();
    round.pots().forEach(pot -> room.holds(pot.potId(), pot.openingCents()));
    var total = new HashMap<String, Euro>();
    for (var file : inRound) {
      if (file.state().isOut()) {
        continue;
      }
      var application = file.application();
      var own = rounds.version(application.roundId(), application.roundVersion()).orElseThrow();
      room.holds(application.potId(), own.pot(application.potId()).openingCents());
      var award =
          file.decision()
              .map(decision -> decision.amountCents())
              .orElseGet(() -> awards.getOrDefault(file.applicationId(), Euro.ZERO));
      total.merge(application.potId(), award, Euro::plus);
    }
    potTransfers
        .inForce(round.roundId())
        .forEach(moved -> room.moved(moved.fromPotId(), moved.toPotId(), moved.amount()));
    Rejected.ifAny(room.exceeded(total));
  }
}
