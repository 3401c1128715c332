package nl.innovatiebudget.intake.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Applications;
import nl.innovatiebudget.intake.consortium.Invitation.State;
import nl.innovatiebudget.intake.organisation.Representation;
import nl.innovatiebudget.intake.processing.ProcessingActivity;
import nl.innovatiebudget.intake.processing.ProcessingLog;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Says whether the invited organisation takes part; who declines no longer sees the application.
 */
@ApplicationScoped
public class AnswerInvitation {

  private final Invitations invitations;
  private final Applications applications;
  private final Acts acts;
  private final ProcessingLog processing;
  private final Clock clock;

  AnswerInvitation(
      Invitations invitations,
      Applications applications,
      Acts acts,
      ProcessingLog processing,
      Clock clock) {
    this.invitations = invitations;
    this.applications = applications;
    this.acts = acts;
    this.processing = processing;
    this.clock = clock;
  }

  /**
   * Refuses a second answer of the same kind, any after declining, and any of who has submitted
   * with the others. The lock on the application also keeps another invitation out.
   */
  @Transactional
  public Invitation answer(UUID invitationId, boolean accept, Representation login) {
    var invitation =
        invitations
            .findByIdOptional(invitationId)
            .filter(found -> login.organisationIds().contains(found.organisationId()))
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    var application = applications.locked(invitation.applicationId()).orElseThrow();
    invitations.getEntityManager().refresh(invitation);
    if (application.isPartyInForce(login)) {
      throw new Rejected(InvitationRejection.INVITATION_ANSWERED);
    }
    if (!invitation.isForParticipantOf(application.content())) {
      throw new Rejected(Rejection.notFound());
    }
    var answer = accept ? State.ACCEPTED : State.DECLINED;
    if (invitation.state() == answer || invitation.state() == State.DECLINED) {
      throw new Rejected(InvitationRejection.INVITATION_ANSWERED);
    }
    processing.record(ProcessingActivity.CHANGING, application.applicationId());
    var now = clock.instant();
    invitation.answer(answer, now);
    acts.record(application, accept ? Act.INVITATION_ACCEPTED : Act.INVITATION_DECLINED, now);
    return invitation;
  }
}
