package nl.innovatiebudget.assessment.jury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** Takes a juror out of a round, and asks another for the same work if one is named. */
@ApplicationScoped
class ReplaceJuror {

  private final Rounds rounds;
  private final Jurors jurors;
  private final JuryInvitations invitations;
  private final InviteJuror inviteJuror;
  private final Acts acts;
  private final Event<JurorReplaced> replacements;
  private final Clock clock;

  ReplaceJuror(
      Rounds rounds,
      Jurors jurors,
      JuryInvitations invitations,
      InviteJuror inviteJuror,
      Acts acts,
      Event<JurorReplaced> replacements,
      Clock clock) {
    this.rounds = rounds;
    this.jurors = jurors;
    this.invitations = invitations;
    this.inviteJuror = inviteJuror;
    this.acts = acts;
    this.replacements = replacements;
    this.clock = clock;
  }

  /**
   * Refuses who has no place in the round, an unknown successor, and a round without invitations.
   */
  @Transactional
  void replace(String roundId, UUID jurorId, ReplacementRequest request) {
    rounds.lock(roundId);
    var by = request.byJurorId();
    if (jurorId.equals(by)) {
      throw new Rejected(JuryRejections.replacedByOneself());
    }
    if (!invitations.anyIn(roundId)) {
      throw new Rejected(JuryRejections.nobodyInvited());
    }
    if (by != null && jurors.count("jurorId", by) == 0) {
      throw new Rejected(JuryRejections.successorUnknown());
    }
    var place =
        invitations
            .lockPlace(roundId, jurorId)
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    place.replace(by, request.reason(), clock.instant());
    acts.record(
        new NewAct(roundId, null, jurorId, "juror-replaced", request.reason(), new Successor(by)));
    if (by != null && invitations.lockPlace(roundId, by).isEmpty()) {
      inviteJuror.invite(roundId, by, place.maximumLoad(), place.chair());
    }
    replacements.fire(new JurorReplaced(roundId, jurorId, by));
  }

  private record Successor(@Nullable UUID byJurorId) {}
}
