package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.ranking.Ranking;
import nl.innovatiebudget.assessment.ranking.Rankings;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Lets a proposal depart, for one case and with a reason, from what the ranking leads to. */
@ApplicationScoped
class DeviateFromAdvice {

  private final DecisionProposals proposals;
  private final Rounds rounds;
  private final CaseFiles cases;
  private final Rankings rankings;
  private final DecisionMakers decisionMakers;
  private final Acts acts;
  private final Clock clock;

  DeviateFromAdvice(
      DecisionProposals proposals,
      Rounds rounds,
      CaseFiles cases,
      Rankings rankings,
      DecisionMakers decisionMakers,
      Acts acts,
      Clock clock) {
    this.proposals = proposals;
    this.rounds = rounds;
    this.cases = cases;
    this.rankings = rankings;
    this.decisionMakers = decisionMakers;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * What equals the advice takes an earlier deviation back. Refuses anybody but the preparer and a
   * decision maker without a part in it, whoever has an interest, a case outside the proposal, and
   * an award that the scheme does not allow. Whether the pots can carry it is judged at the
   * approval.
   */
  @Transactional
  ProposalView deviate(
      UUID proposalId, UUID applicationId, DeviationRequest request, Caller caller) {
    var proposal = proposals.lock(proposalId);
    Rejected.ifAny(proposal.ended().stream().toList());
    var file = cases.get(applicationId);
    Rejected.ifAny(barriers(proposal, file, caller));
    Rejected.ifAny(faults(proposal, file, request));
    var deviation =
        new Deviation(
            applicationId,
            request.outcome(),
            request.amount(),
            request.reason().text(),
            caller.actingSubject(),
            clock.instant());
    boolean asAdvised = advised(proposal, applicationId).equals(request.amount());
    if (asAdvised) {
      proposal.follow(applicationId);
    } else {
      proposal.deviate(deviation);
    }
    acts.record(
        new NewAct(
            proposal.roundId(),
            applicationId,
            null,
            asAdvised ? "advice-followed" : "advice-deviated-from",
            request.reason().nl(),
            deviation));
    return proposals.written(proposal);
  }

  private List<Rejection> barriers(DecisionProposal proposal, CaseFile file, Caller caller) {
    if (caller.actingSubject().equals(proposal.preparedBy())) {
      return decisionMakers.barriersToPrepare(caller, List.of(file));
    }
    return caller.hasRole(Role.DECISION_MAKER)
        ? decisionMakers.barriers(caller, List.of(file))
        : List.of(DecisionRejections.notThePreparer());
  }

  private List<Rejection> faults(
      DecisionProposal proposal, CaseFile file, DeviationRequest request) {
    if (proposal.kind() == DecisionProposal.Kind.REDECISION) {
      return List.of(DecisionRejections.redecisionIsFixed());
    }
    if (!file.roundId().equals(proposal.roundId())
        || !proposal.covers(file.applicationId())
        || file.state().isOut()) {
      return List.of(DecisionRejections.caseNotInProposal());
    }
    if (file.state().isDecided()) {
      return List.of(DecisionRejections.caseAlreadyDecided(List.of(file.number())));
    }
    var application = file.application();
    var round = rounds.version(application.roundId(), application.roundVersion()).orElseThrow();
    var faults =
        new ArrayList<>(AwardRules.faults(request.outcome(), request.amount(), application, round));
    if (request.outcome() == Outcome.AWARDED && !file.meetsHardCriteria()) {
      faults.add(DecisionRejections.caseNotEligible(List.of(file.number())));
    }
    return faults;
  }

  private Euro advised(DecisionProposal proposal, UUID applicationId) {
    return rankings.get(proposal.rankingId()).rows().stream()
        .filter(row -> row.applicationId().equals(applicationId))
        .findFirst()
        .map(Ranking.Row::awardCents)
        .orElse(Euro.ZERO);
  }
}
