package nl.innovatiebudget.assessment.pitch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Handing back pitch scores. */
@Path("/cases/{applicationId}/pitch-score-returns")
@Produces(MediaType.APPLICATION_JSON)
public class HandBackResource {

  private final HandBackScore handBackScore;
  private final CurrentCaller caller;

  HandBackResource(HandBackScore handBackScore, CurrentCaller caller) {
    this.handBackScore = handBackScore;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.CHAIR)
  @APIResponseSchema(value = HeardPitch.JurorScore.class, responseCode = "201")
  @Operation(summary = "Hands a pitch score back to its juror, who gives it anew")
  public Response handBack(
      @PathParam("applicationId") UUID applicationId, HandBackRequest request) {
    return Response.status(Response.Status.CREATED)
        .entity(handBackScore.handBack(applicationId, caller.get(), request))
        .build();
  }
}
