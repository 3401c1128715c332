package nl.innovatiebudget.assessment.scoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The pre-selection of a round. */
@Path("/rounds/{roundId}/preselections")
public class PreselectionResource {

  private final Preselect preselect;

  PreselectionResource(Preselect preselect) {
    this.preselect = preselect;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Parts the clear cases from the doubtful ones")
  public Response preselect(@PathParam("roundId") String roundId) {
    return Response.ok(preselect.preselect(roundId)).build();
  }
}
