package nl.innovatiebudget.assessment.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Filling the places of a juror who falls out; a request that is repeated finds none left. */
@Path("/rounds/{roundId}/reassignments")
@Produces(MediaType.APPLICATION_JSON)
public class ReassignmentResource {

  private final AssignJurors assignJurors;

  ReassignmentResource(AssignJurors assignJurors) {
    this.assignJurors = assignJurors;
  }

  @POST
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = AssignmentSummary.class, responseCode = "201")
  @Operation(summary = "Gives the cases that a juror has not scored to others; all else stays")
  public Response reassign(@PathParam("roundId") String roundId, Reassignment reassignment) {
    var summary = assignJurors.replace(roundId, reassignment.jurorId(), reassignment.reason());
    return Response.status(Response.Status.CREATED).entity(summary).build();
  }
}
