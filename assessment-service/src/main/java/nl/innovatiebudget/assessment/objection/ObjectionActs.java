package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
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

  private record About(UUID objectionId, @Nullable UUID rankingId) {}
}
