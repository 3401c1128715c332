package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Prepares another decision on an award whose money the ledger refused. */
@ApplicationScoped
class ProposeRedecision {

  private final CaseFiles cases;
  private final Rounds rounds;
  private final Decisions decisions;
  private final DecisionProposals proposals;
  private final Acts acts;
  private final Clock clock;

  ProposeRedecision(
      CaseFiles cases,
      Rounds rounds,
      Decisions decisions,
      DecisionProposals proposals,
      Acts acts,
      Clock clock) {
    this.cases = cases;
    this.rounds = rounds;
    this.decisions = decisions;
    this.proposals = proposals;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses a case whose money was not refused, an amount that is not lower, and to refuse after
   * all what was granted on objection.
   */
  @Transactional
  ProposalView propose(UUID applicationId, DeviationRequest request, String preparedBy) {
    var file = cases.lock(applicationId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    if (file.state() != CaseState.FUNDS_REFUSED) {
      throw new Rejected(DecisionRejections.fundsNotRefused());
    }
    var application = file.application();
    var round = rounds.version(application.roundId(), application.roundVersion()).orElseThrow();
    var faults =
        new ArrayList<>(AwardRules.faults(request.outcome(), request.amount(), application, round));
    var before = file.decision().orElseThrow().amountCents();
    if (!request.amount().isLessThan(before)) {
      faults.add(DecisionRejections.amountNotLower(before));
    }
    if (request.outcome() == Outcome.REFUSED
        && decisions.ofCase(applicationId).stream()
            .anyMatch(decision -> decision.kind() == DecisionKind.OBJECTION)) {
      faults.add(DecisionRejections.objectionGranted());
    }
    Rejected.ifAny(faults);
    var instead =
        new Deviation(
            applicationId,
            request.outcome(),
            request.amount(),
            request.reason().text(),
            preparedBy,
            clock.instant());
    var ranking = decisions.rankingOf(applicationId).orElseThrow();
    var proposal = DecisionProposal.redeciding(file.roundId(), ranking, instead);
    proposals.persist(proposal);
    acts.record(
        new NewAct(
            file.roundId(),
            applicationId,
            null,
            "redecision-proposed",
            request.reason().nl(),
            instead));
    return proposal.view();
  }
}
