package nl.innovatiebudget.assessment.conflict;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The conflicts of a round, for those who guard against them. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
public class ConflictResource {

  private final DismissConflict dismissConflict;
  private final ListConflicts listConflicts;
  private final CurrentCaller caller;

  ConflictResource(
      DismissConflict dismissConflict, ListConflicts listConflicts, CurrentCaller caller) {
    this.dismissConflict = dismissConflict;
    this.listConflicts = listConflicts;
    this.caller = caller;
  }

  @GET
  @Path("rounds/{roundId}/conflicts")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.AUDITOR})
  @Operation(summary = "Lists conflicts, at most 1,000; none of a case in which the caller has one")
  public List<ConflictView> list(
      @PathParam("roundId") String roundId,
      @QueryParam("applicationId") @Nullable UUID applicationId,
      @QueryParam("jurorId") @Nullable UUID jurorId) {
    return listConflicts.of(roundId, applicationId, jurorId, caller.get());
  }

  @POST
  @Path("conflicts/{conflictId}/dismissals")
  @Idempotent
  @RolesAllowed(Role.CHAIR)
  @APIResponseSchema(value = ConflictView.class, responseCode = "201")
  @Operation(summary = "Says that a conflict which the system found is none")
  public Response dismiss(@PathParam("conflictId") String conflictId, ConflictReason why) {
    var id = ConflictId.parse(conflictId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    return Response.status(Response.Status.CREATED)
        .entity(dismissConflict.dismiss(id, why.reason(), caller.get()))
        .build();
  }
}
