package nl.innovatiebudget.assessment.scoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The scores of a whole panel, for who leads the jury and who accounts for it. */
@Path("/cases/{applicationId}/scores")
@Produces(MediaType.APPLICATION_JSON)
public class ScoresResource {

  private final ShowScores showScores;
  private final HandBackScores handBackScores;
  private final CurrentCaller caller;

  ScoresResource(ShowScores showScores, HandBackScores handBackScores, CurrentCaller caller) {
    this.showScores = showScores;
    this.handBackScores = handBackScores;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.AUDITOR})
  @Operation(summary = "What each juror submitted on a case, every version of it")
  public List<ShowScores.JurorScores> show(@PathParam("applicationId") UUID applicationId) {
    return showScores.show(applicationId, caller.get());
  }

  @POST
  @Path("{jurorId}/hand-backs")
  @Idempotent
  @RolesAllowed(Role.CHAIR)
  @APIResponseSchema(value = HandBackView.class, responseCode = "201")
  @Operation(summary = "Asks a juror to score a case again; until then the scores do not count")
  public Response handBack(
      @PathParam("applicationId") UUID applicationId,
      @PathParam("jurorId") UUID jurorId,
      HandBackScores.HandBackRequest request) {
    var handBack = handBackScores.handBack(applicationId, jurorId, caller.get(), request);
    return Response.status(Response.Status.CREATED).entity(handBack).build();
  }
}
