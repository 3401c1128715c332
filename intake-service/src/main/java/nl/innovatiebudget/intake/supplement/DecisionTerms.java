package nl.innovatiebudget.intake.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.application.Submissions;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;

/** Brings together what the decision term of an application follows from. */
@ApplicationScoped
public class DecisionTerms {

  private final Rounds rounds;
  private final Submissions submissions;
  private final SupplementRequests requests;
  private final DecisionTermExtensions extensions;

  DecisionTerms(
      Rounds rounds,
      Submissions submissions,
      SupplementRequests requests,
      DecisionTermExtensions extensions) {
    this.rounds = rounds;
    this.submissions = submissions;
    this.requests = requests;
    this.extensions = extensions;
  }

  /**
   * The round's closing as it is now, its term as it was when the application was first submitted.
   * Refuses an application on which nobody has to decide. A reopened one has the term that it had.
   */
  public RunningDecisionTerm of(Application application) {
    if (application.submission() == 0 || application.status() == ApplicationStatus.WITHDRAWN) {
      throw new Rejected(SupplementRejection.Reason.NO_DECISION_TERM);
    }
    var applicationId = application.applicationId();
    var roundId = application.roundId();
    return RunningDecisionTerm.of(
        rounds
            .version(roundId, application.roundVersion().orElseThrow())
            .orElseThrow()
            .decisionTerm(),
        rounds.latest(roundId).orElseThrow().closesAt(),
        submissions.one(applicationId, 1).orElseThrow().receivedAt(),
        requests.of(applicationId).stream()
            .map(SupplementRequest::suspension)
            .flatMap(Optional::stream)
            .toList(),
        extensions.of(applicationId).stream().map(DecisionTermExtension::term).toList());
  }
}
