package nl.innovatiebudget.assessment.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.casefile.Judgement;
import nl.innovatiebudget.assessment.round.Rounds;

/** Holds an application against the version of the round that it was made under. */
@ApplicationScoped
class Judge {

  private final Rounds rounds;

  Judge(Rounds rounds) {
    this.rounds = rounds;
  }

  /** Refuses while that version is not known here. */
  Judgement judge(Application application, Instant firstReceivedAt) {
    var round =
        rounds
            .version(application.roundId(), application.roundVersion())
            .orElseThrow(
                () ->
                    new IllegalStateException("round " + application.roundId() + " is not known"));
    return new Judgement(
        Eligibility.judge(application, firstReceivedAt, round),
        round.legalBasisOf(application.lead().organisationKind()));
  }
}
