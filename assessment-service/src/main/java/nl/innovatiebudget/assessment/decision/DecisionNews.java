package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;

/** Tells the other services what was decided; the caller holds the lock of the case. */
@ApplicationScoped
class DecisionNews {

  private final Outbox outbox;

  DecisionNews(Outbox outbox) {
    this.outbox = outbox;
  }

  void awardProposed(CaseFile file) {
    var decision = file.decision().orElseThrow();
    send(
        file,
        "award-proposed",
        new AwardProposed(
            decision.decisionId(),
            file.applicationId(),
            file.roundId(),
            file.application().potId(),
            decision.amountCents(),
            file.legalBasis(),
            decision.decidedAt()));
  }

  void decided(CaseFile file) {
    var decision = file.decision().orElseThrow();
    send(
        file,
        "application-decided",
        new ApplicationDecided(
            decision.decisionId(),
            file.applicationId(),
            file.number(),
            file.roundId(),
            outcome(file.state()),
            decision.amountCents(),
            file.application().potId(),
            file.regime(),
            file.legalBasis(),
            decision.reasons(),
            decision.decidedAt()));
  }

  private static Outcome outcome(CaseState state) {
    return switch (state) {
      case AWARDED -> Outcome.AWARDED;
      case REFUSED -> Outcome.REFUSED;
      default -> throw new IllegalStateException(state + " is not a final decision");
    };
  }

  private void send(CaseFile file, String fact, Record data) {
    outbox.add(Topic.ASSESSMENTS, file.applicationId().toString(), EventType.of(fact), data);
  }
}
