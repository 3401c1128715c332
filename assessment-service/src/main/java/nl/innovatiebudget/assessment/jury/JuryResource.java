package nl.innovatiebudget.assessment.jury;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The jury of one round: who is asked, who answers, who is replaced. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class JuryResource {

  private final InviteJuror inviteJuror;
  private final AnswerInvitation answerInvitation;
  private final ReplaceJuror replaceJuror;
  private final Rounds rounds;
  private final JuryMembers members;
  private final CurrentCaller caller;

  JuryResource(
      InviteJuror inviteJuror,
      AnswerInvitation answerInvitation,
      ReplaceJuror replaceJuror,
      Rounds rounds,
      JuryMembers members,
      CurrentCaller caller) {
    this.inviteJuror = inviteJuror;
    this.answerInvitation = answerInvitation;
    this.replaceJuror = replaceJuror;
    this.rounds = rounds;
    this.members = members;
    this.caller = caller;
  }

  @POST
  @Path("rounds/{roundId}/jury-invitations")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = InvitationView.class, responseCode = "201")
  @Operation(summary = "Asks a juror for a round")
  public Response invite(@PathParam("roundId") String roundId, InvitationRequest asked) {
    return created(
        inviteJuror.invite(roundId, asked.jurorId(), asked.maximumLoad(), asked.chair()));
  }

  @POST
  @Path("jury-invitations/{invitationId}/answers")
  @Idempotent
  @RolesAllowed(Role.JUROR)
  @APIResponseSchema(value = InvitationView.class, responseCode = "201")
  @Operation(summary = "Accepts or declines an invitation of the caller")
  public Response answer(@PathParam("invitationId") UUID invitationId, InvitationAnswer answer) {
    return created(answerInvitation.answer(invitationId, answer, caller.get()));
  }

  @GET
  @Path("rounds/{roundId}/jury-members")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.AUDITOR})
  @Operation(summary = "Lists everybody who was asked for a round, and the answers")
  public List<JuryMemberView> members(@PathParam("roundId") String roundId) {
    rounds.current(roundId);
    return members.history(roundId);
  }

  @POST
  @Path("rounds/{roundId}/jury-members/{jurorId}/replacements")
  @Idempotent
  @Transactional
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content =
          @Content(
              schema = @Schema(type = SchemaType.ARRAY, implementation = JuryMemberView.class)))
  @Operation(summary = "Takes a juror out of a round, and asks another if one is named")
  public Response replace(
      @PathParam("roundId") String roundId,
      @PathParam("jurorId") UUID jurorId,
      ReplacementRequest request) {
    replaceJuror.replace(roundId, jurorId, request);
    return created(members.history(roundId));
  }

  private static Response created(Object entity) {
    return Response.status(Response.Status.CREATED).entity(entity).build();
  }
}
