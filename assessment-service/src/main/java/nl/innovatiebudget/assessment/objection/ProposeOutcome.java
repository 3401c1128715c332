package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.decision.AwardRules;
import nl.innovatiebudget.assessment.decision.DecisionMakers;
import nl.innovatiebudget.assessment.decision.Outcome;
import nl.innovatiebudget.assessment.decision.Words;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Prepares the decision on an objection. */
@ApplicationScoped
class ProposeOutcome {

  private final Objections objections;
  private final ObjectionProposals proposals;
  private final ObjectionStanding standing;
  private final CaseFiles cases;
  private final DecisionMakers decisionMakers;
  private final Rounds rounds;
  private final ObjectionActs acts;
  private final Clock clock;

  ProposeOutcome(
      Objections objections,
      ObjectionProposals proposals,
      ObjectionStanding standing,
      CaseFiles cases,
      DecisionMakers decisionMakers,
      Rounds rounds,
      ObjectionActs acts,
      Clock clock) {
    this.objections = objections;
    this.proposals = proposals;
    this.standing = standing;
    this.cases = cases;
    this.decisionMakers = decisionMakers;
    this.rounds = rounds;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses who has an interest in the case, beside another open proposal, and an outcome that
   * cannot be, see {@link OutcomeRules}.
   */
  @Transactional
  ObjectionProposalView propose(UUID objectionId, ObjectionProposalRequest request, Caller caller) {
    var objection = objections.lockOpen(objectionId);
    if (proposals.of(objectionId).stream().anyMatch(proposal -> proposal.ended().isEmpty())) {
      throw new Rejected(ObjectionRejections.proposalOpen());
    }
    var file = cases.get(objection.applicationId());
    Rejected.ifAny(decisionMakers.barriersToPrepare(caller, List.of(file)));
    var stands = standing.of(objection, file);
    var amount = amount(request, stands);
    var faults = new ArrayList<Rejection>(OutcomeRules.faults(request.outcome(), amount, stands));
    if (request.outcome() == ObjectionOutcome.GRANTED && faults.isEmpty()) {
      var application = file.application();
      var round = rounds.version(application.roundId(), application.roundVersion()).orElseThrow();
      faults.addAll(AwardRules.faults(Outcome.AWARDED, amount, application, round));
    }
    Rejected.ifAny(faults);
    var reasons = request.reasons().stream().map(Words::text).toList();
    var proposal =
        new ObjectionProposal(
            objection, request.outcome(), amount, reasons, caller.actingSubject(), clock.instant());
    acts.record(objection, "objection-outcome-proposed", reasons.getFirst().nl());
    return proposals.written(proposal);
  }

  private static Euro amount(ObjectionProposalRequest request, OutcomeRules.Standing stands) {
    if (request.amountCents() != null) {
      return request.amountCents();
    }
    return request.outcome() == ObjectionOutcome.GRANTED
        ? stands.newAward().orElse(Euro.ZERO)
        : Euro.ZERO;
  }
}
