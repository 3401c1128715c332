package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * The way forward for an award whose money was refused: once the pot has room again, the mandated
 * officer asks the ledger anew, under a new decision id and for the same amount. The ledger is told
 * first of what the jury moved since.
 */
@ApplicationScoped
class RequestFundsAgain {

  private final Rounds rounds;
  private final CaseFiles cases;
  private final CaseAccess access;
  private final Decisions decisions;
  private final DecisionMakers decisionMakers;
  private final TellPotTransfers tellPotTransfers;
  private final DecisionNews news;
  private final Acts acts;
  private final Clock clock;

  RequestFundsAgain(
      Rounds rounds,
      CaseFiles cases,
      CaseAccess access,
      Decisions decisions,
      DecisionMakers decisionMakers,
      TellPotTransfers tellPotTransfers,
      DecisionNews news,
      Acts acts,
      Clock clock) {
    this.rounds = rounds;
    this.cases = cases;
    this.access = access;
    this.decisions = decisions;
    this.decisionMakers = decisionMakers;
    this.tellPotTransfers = tellPotTransfers;
    this.news = news;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Refuses a case that does not exist, or whose money was not refused, and whoever may not decide
   * on it.
   */
  @Transactional
  FundsRequest request(UUID applicationId, Caller caller) {
    rounds.lock(cases.roundIdOf(applicationId));
    CaseFile file = cases.lock(applicationId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    access.withoutConflict(applicationId, caller);
    if (file.state() != CaseState.FUNDS_REFUSED) {
      throw new Rejected(DecisionRejections.fundsNotRefused());
    }
    Rejected.ifAny(decisionMakers.barriers(caller, List.of(file)));
    var decision =
        new Decision(
            applicationId,
            null,
            DecisionKind.ASKED_AGAIN,
            file.decision().orElseThrow().amountCents(),
            caller.actingSubject(),
            clock.instant());
    decisions.persist(decision);
    file.proposedAgain(decision.decisionId(), decision.decidedAt());
    tellPotTransfers.tell(file.roundId(), decision.decidedAt());
    news.awardProposed(file);
    var request = new FundsRequest(decision.decisionId(), applicationId);
    acts.record(
        new NewAct(file.roundId(), applicationId, null, "funds-asked-again", null, request));
    return request;
  }

  /** What was asked for; the answer shows on the case. */
  record FundsRequest(UUID decisionId, UUID applicationId) {}
}
