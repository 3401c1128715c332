package nl.innovatiebudget.intake.consortium;

import static nl.innovatiebudget.intake.consortium.InvitationRejection.INVITED_TOO_OFTEN;
import static nl.innovatiebudget.intake.consortium.InvitationRejection.INVITES_AS_LEAD_ONLY;
import static nl.innovatiebudget.intake.consortium.InvitationRejection.NOT_A_PARTNER;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.ApplicationContent.ParticipantRole;
import nl.innovatiebudget.intake.application.ApplicationRejection;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.intake.organisation.Representation;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/** Asks an organisation that the lead put into the application to take part. */
@ApplicationScoped
public class InvitePartner {

  private static final int MOST_TIMES = 5;

  private final ApplicationAccess access;
  private final Organisations organisations;
  private final Invitations invitations;
  private final Acts acts;
  private final Outbox outbox;
  private final Clock clock;

  InvitePartner(
      ApplicationAccess access,
      Organisations organisations,
      Invitations invitations,
      Acts acts,
      Outbox outbox,
      Clock clock) {
    this.access = access;
    this.organisations = organisations;
    this.invitations = invitations;
    this.acts = acts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Refuses whoever is not the lead, and an organisation that is no public partner. */
  @Transactional
  public Invitation invite(
      UUID applicationId, UUID organisationId, @Nullable String message, Representation login) {
    var application = access.ownLocked(applicationId);
    if (!access.isEditable(application)) {
      throw new Rejected(ApplicationRejection.NOT_EDITABLE);
    }
    var consortium = Consortium.of(application.content(), organisations);
    var lead =
        consortium
            .publicMember(login)
            .filter(member -> member.participant().role() == ParticipantRole.LEAD)
            .orElseThrow(() -> new Rejected(INVITES_AS_LEAD_ONLY));
    var partner =
        consortium.publicMembers().stream()
            .filter(member -> organisationId.equals(member.participant().organisationId()))
            .filter(member -> member.participant().role() == ParticipantRole.PUBLIC_PARTNER)
            .findFirst()
            .orElseThrow(() -> new Rejected(NOT_A_PARTNER));
    var now = clock.instant();
    var invitation =
        invitations
            .to(organisationId, applicationId)
            .orElseGet(() -> new Invitation(applicationId, organisationId, now));
    if (invitation.times() >= MOST_TIMES) {
      throw new Rejected(INVITED_TOO_OFTEN);
    }
    invitation.invite(message, now);
    invitations.persist(invitation);
    acts.record(application, Act.PARTNER_INVITED, now, partner.name());
    tell(application, lead, partner, invitation);
    return invitation;
  }

  private void tell(Application application, Member lead, Member partner, Invitation invitation) {
    var content = application.content();
    outbox.add(
        Topic.APPLICATIONS,
        application.applicationId().toString(),
        PartnerInvited.TYPE,
        new PartnerInvited(
            invitation.invitationId(),
            application.applicationId(),
            application.roundId(),
            content.title(),
            lead.name(),
            invitation.organisationId(),
            partner.name(),
            partner.bodyIds(),
            partner.participant().contactEmail(),
            content.language(),
            invitation.message().orElse(null),
            invitation.invitedAt()));
  }
}
