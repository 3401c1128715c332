package nl.innovatiebudget.assessment.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/**
 * Dividing the cases of a round over the jury. Asking again divides only what is still to be
 * divided, so a request that is repeated needs no key.
 */
@Path("/rounds/{roundId}/assignments")
@Produces(MediaType.APPLICATION_JSON)
public class AssignmentResource {

  private final AssignJurors assignJurors;
  private final ViewAssignment viewAssignment;
  private final CurrentCaller caller;

  AssignmentResource(
      AssignJurors assignJurors, ViewAssignment viewAssignment, CurrentCaller caller) {
    this.assignJurors = assignJurors;
    this.viewAssignment = viewAssignment;
    this.caller = caller;
  }

  @POST
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = AssignmentSummary.class, responseCode = "201")
  @Operation(
      summary =
          "Gives every eligible case its jurors; with anew=true all seats but the locked and the"
              + " scored ones are divided again")
  public Response assign(
      @PathParam("roundId") String roundId,
      @QueryParam("anew") @DefaultValue("false") boolean anew) {
    var summary = assignJurors.assign(roundId, anew ? Keep.LOCKED : Keep.ALL);
    return Response.status(Response.Status.CREATED).entity(summary).build();
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "Who judges what, how loaded each juror is, and how that came about")
  public AssignmentView view(@PathParam("roundId") String roundId) {
    return viewAssignment.view(roundId, caller.get());
  }
}
