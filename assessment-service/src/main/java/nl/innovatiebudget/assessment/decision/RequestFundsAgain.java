package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * The way forward for an award whose money was refused: once the pot has room again, the mandated
 * officer asks the ledger anew, under a new decision id and for the same amount.
 */
@ApplicationScoped
class RequestFundsAgain {

  private final CaseFiles cases;
  private final DecisionNews news;
  private final Clock clock;

  RequestFundsAgain(CaseFiles cases, DecisionNews news, Clock clock) {
    this.cases = cases;
    this.news = news;
    this.clock = clock;
  }

  /** Refuses a case that does not exist, or whose money was not refused. */
  @Transactional
  FundsRequest request(UUID applicationId) {
    CaseFile file = cases.lock(applicationId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    if (file.state() != CaseState.FUNDS_REFUSED) {
      throw new Rejected(new DecisionRejection.FundsNotRefused());
    }
    var decisionId = UUID.randomUUID();
    file.proposedAgain(decisionId, clock.instant());
    news.awardProposed(file);
    return new FundsRequest(decisionId, applicationId);
  }

  /** What was asked for; the answer shows on the case. */
  record FundsRequest(UUID decisionId, UUID applicationId) {}
}
