package nl.innovatiebudget.assessment.scoring;

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

/** What the panel makes of a case against the rule. */
@Path("/cases/{applicationId}/band-moves")
@Produces(MediaType.APPLICATION_JSON)
public class BandResource {

  private final MoveCase moveCase;
  private final CurrentCaller caller;

  BandResource(MoveCase moveCase, CurrentCaller caller) {
    this.moveCase = moveCase;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.CHAIR)
  @APIResponseSchema(value = BandMoveView.class, responseCode = "201")
  @Operation(summary = "Moves a pre-selected case to another band, with a reason")
  public Response move(
      @PathParam("applicationId") UUID applicationId, MoveCase.MoveRequest request) {
    var move = moveCase.move(applicationId, caller.get(), request);
    return Response.status(Response.Status.CREATED).entity(move).build();
  }
}
