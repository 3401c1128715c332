package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.scoring.CriterionScore;
import org.jspecify.annotations.Nullable;

/** Records what is done with objections. */
@ApplicationScoped
class ObjectionActs {

  private final Acts acts;

  ObjectionActs(Acts acts) {
    this.acts = acts;
  }

  void record(Objection objection, String act, @Nullable String reason) {
    record(objection, act, reason, null);
  }

  void record(Objection objection, String act, @Nullable String reason, @Nullable UUID jurorId) {
    acts.record(
        new NewAct(
            objection.roundId(),
            objection.applicationId(),
            jurorId,
            act,
            reason,
            new About(objection.objectionId(), objection.rankingId().orElse(null))));
  }

  /** What follows from an event. */
  void recordOfSystem(Objection objection, String act) {
    acts.recordOfSystem(
        new NewAct(
            objection.roundId(),
            objection.applicationId(),
            null,
            act,
            null,
            new About(objection.objectionId(), objection.rankingId().orElse(null))));
  }

  /** What a reassessor thinks at this moment; the reassessment itself keeps only the latest. */
  void recordScores(Objection objection, UUID jurorId, List<CriterionScore> scores) {
    acts.record(
        new NewAct(
            objection.roundId(),
            objection.applicationId(),
            jurorId,
            "objection-scored",
            null,
            new Scored(objection.objectionId(), List.copyOf(scores))));
  }

  private record Scored(UUID objectionId, List<CriterionScore> scores) {}

  private record About(UUID objectionId, @Nullable UUID rankingId) {}
}
