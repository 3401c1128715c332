package nl.innovatiebudget.assessment.jury;

import java.util.UUID;
import nl.innovatiebudget.assessment.act.NewAct;
import org.jspecify.annotations.Nullable;

/**
 * Acts on the jury as such, which is one for all rounds: they are kept under {@value #ANY_ROUND},
 * which no round can be called. They say that something changed, never with whom the tie is.
 */
final class JuryActs {

  static final String ANY_ROUND = "_jury";

  private JuryActs() {}

  static NewAct registered(UUID jurorId) {
    return about(jurorId, "juror-registered", null, null);
  }

  static NewAct profileChanged(UUID jurorId) {
    return about(jurorId, "juror-profile-changed", null, null);
  }

  static NewAct tieAdded(Tie tie) {
    return about(tie.jurorId(), "tie-added", null, new OfTie(tie.tieId(), tie.kind()));
  }

  static NewAct tieEnded(Tie tie, String reason) {
    return about(tie.jurorId(), "tie-ended", reason, new OfTie(tie.tieId(), tie.kind()));
  }

  private static NewAct about(
      UUID jurorId, String act, @Nullable String reason, @Nullable Object details) {
    return new NewAct(ANY_ROUND, null, jurorId, act, reason, details);
  }

  record OfTie(UUID tieId, Tie.Kind tie) {}
}
