package nl.innovatiebudget.assessment.jury;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;

/** A juror says whether to take part in a round. */
@ApplicationScoped
class AnswerInvitation {

  private final Jurors jurors;
  private final JuryInvitations invitations;
  private final Acts acts;
  private final Clock clock;

  AnswerInvitation(Jurors jurors, JuryInvitations invitations, Acts acts, Clock clock) {
    this.jurors = jurors;
    this.invitations = invitations;
    this.acts = acts;
    this.clock = clock;
  }

  /** Refuses an invitation of somebody else as unknown, and a second answer. */
  @Transactional
  InvitationView answer(UUID invitationId, InvitationAnswer answer, Caller caller) {
    var invitation =
        invitations
            .lock(invitationId)
            .filter(found -> isOf(found, caller))
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    if (invitation.state() != JuryInvitation.State.INVITED) {
      throw new Rejected(JuryRejections.alreadyAnswered());
    }
    if (answer.accept()) {
      invitation.accept(clock.instant());
      record(invitation, "invitation-accepted", null);
    } else {
      invitation.decline(answer.reason(), clock.instant());
      record(invitation, "invitation-declined", answer.reason());
    }
    return InvitationView.of(invitation);
  }

  private boolean isOf(JuryInvitation invitation, Caller caller) {
    return jurors
        .bySubject(caller.actingSubject())
        .filter(juror -> juror.jurorId().equals(invitation.jurorId()))
        .isPresent();
  }

  private void record(JuryInvitation invitation, String act, @Nullable String reason) {
    acts.record(new NewAct(invitation.roundId(), null, invitation.jurorId(), act, reason, null));
  }
}
