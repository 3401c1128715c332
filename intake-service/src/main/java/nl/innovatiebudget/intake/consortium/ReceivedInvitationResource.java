package nl.innovatiebudget.intake.consortium;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Applications;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Invitations to apply together, seen from the invited organisation. */
@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
public class ReceivedInvitationResource {

  private final AnswerInvitation answerInvitation;
  private final Invitations invitations;
  private final Applications applications;
  private final Organisations organisations;
  private final CurrentRepresentation representation;

  ReceivedInvitationResource(
      AnswerInvitation answerInvitation,
      Invitations invitations,
      Applications applications,
      Organisations organisations,
      CurrentRepresentation representation) {
    this.answerInvitation = answerInvitation;
    this.invitations = invitations;
    this.applications = applications;
    this.organisations = organisations;
    this.representation = representation;
  }

  /** Whether the organisation takes part. */
  public record Answer(@NotNull Boolean accept) {}

  /**
   * An invitation with as much of the draft as is needed to answer it.
   *
   * @param title of the draft; empty while the lead has not given one
   */
  public record ReceivedInvitation(
      UUID invitationId,
      UUID applicationId,
      String roundId,
      String title,
      String leadName,
      @Nullable String message,
      Invitation.State state,
      Instant invitedAt) {}

  @GET
  @RolesAllowed(Role.APPLICANT)
  @Transactional
  @Operation(summary = "The newest invitations to your organisation, at most 100")
  public List<ReceivedInvitation> received() {
    return invitations.received(representation.get().organisationIds()).stream()
        .filter(invitation -> invitation.state() != Invitation.State.DECLINED)
        .filter(this::isStillAsked)
        .map(this::received)
        .toList();
  }

  @POST
  @Path("/{invitationId}/answers")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPLICANT)
  @Idempotent
  @APIResponseSchema(value = ReceivedInvitation.class, responseCode = "201")
  @Operation(summary = "Take part or not; who declines no longer sees the application")
  public Response answer(@PathParam("invitationId") UUID invitationId, Answer answer) {
    var invitation = answerInvitation.answer(invitationId, answer.accept(), representation.get());
    return Response.status(Status.CREATED).entity(received(invitation)).build();
  }

  private boolean isStillAsked(Invitation invitation) {
    var content = applications.findById(invitation.applicationId()).content();
    return invitation.isForParticipantOf(content);
  }

  private ReceivedInvitation received(Invitation invitation) {
    var content = applications.findById(invitation.applicationId()).content();
    var lead =
        Consortium.of(content, organisations).lead().map(Consortium.Member::name).orElse("?");
    return new ReceivedInvitation(
        invitation.invitationId(),
        invitation.applicationId(),
        content.roundId(),
        content.title(),
        lead,
        invitation.message().orElse(null),
        invitation.state(),
        invitation.invitedAt());
  }
}
