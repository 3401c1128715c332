package nl.innovatiebudget.intake.consortium;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.intake.organisation.Organisation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Inviting partners, seen from the lead. */
@Path("/applications/{applicationId}/invitations")
@Produces(MediaType.APPLICATION_JSON)
public class InvitationResource {

  private final InvitePartner invitePartner;
  private final Invitations invitations;
  private final Organisations organisations;
  private final ApplicationAccess access;
  private final CurrentRepresentation representation;

  InvitationResource(
      InvitePartner invitePartner,
      Invitations invitations,
      Organisations organisations,
      ApplicationAccess access,
      CurrentRepresentation representation) {
    this.invitePartner = invitePartner;
    this.invitations = invitations;
    this.organisations = organisations;
    this.access = access;
    this.representation = representation;
  }

  public record Invite(
      @NotNull UUID organisationId,
      @Nullable @Size(max = 1000) @Pattern(regexp = "^[^\\u0000-\\u0008\\u000b-\\u001f]*$")
          String message) {}

  /** An invitation as the consortium sees it. */
  public record SentInvitation(
      UUID invitationId,
      UUID organisationId,
      @Nullable String organisationName,
      Invitation.State state,
      Instant invitedAt,
      @Nullable Instant answeredAt) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPLICANT)
  @Idempotent
  @APIResponseSchema(value = SentInvitation.class, responseCode = "201")
  @Operation(summary = "Invite a public partner that is in the application; only the lead does")
  public Response invite(@PathParam("applicationId") UUID applicationId, Invite invite) {
    var invitation =
        invitePartner.invite(
            applicationId, invite.organisationId(), invite.message(), representation.get());
    return Response.status(Status.CREATED).entity(sent(invitation)).build();
  }

  @GET
  @RolesAllowed(Role.APPLICANT)
  @Operation(summary = "Who was invited to this application, and what they answered")
  public List<SentInvitation> sent(@PathParam("applicationId") UUID applicationId) {
    access.readable(applicationId);
    return invitations.of(applicationId).stream().map(this::sent).toList();
  }

  private SentInvitation sent(Invitation invitation) {
    return new SentInvitation(
        invitation.invitationId(),
        invitation.organisationId(),
        organisations
            .findByIdOptional(invitation.organisationId())
            .map(Organisation::name)
            .orElse(null),
        invitation.state(),
        invitation.invitedAt(),
        invitation.answeredAt().orElse(null));
  }
}
