package nl.innovatiebudget.assessment.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Dividing the cases of a round over the jury. */
@Path("/rounds/{roundId}/assignments")
public class AssignmentResource {

  private final AssignJurors assignJurors;

  AssignmentResource(AssignJurors assignJurors) {
    this.assignJurors = assignJurors;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Gives every eligible case its jurors")
  public Response assign(@PathParam("roundId") String roundId) {
    return Response.status(Response.Status.CREATED).entity(assignJurors.assign(roundId)).build();
  }
}
