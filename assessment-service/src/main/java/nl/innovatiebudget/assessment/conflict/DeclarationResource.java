package nl.innovatiebudget.assessment.conflict;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Personal interests that jurors declare themselves. */
@Path("/cases/{applicationId}/conflict-declarations")
@Produces(MediaType.APPLICATION_JSON)
public class DeclarationResource {

  private final DeclareConflict declareConflict;
  private final CurrentCaller caller;

  DeclarationResource(DeclareConflict declareConflict, CurrentCaller caller) {
    this.declareConflict = declareConflict;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.JUROR)
  @APIResponseSchema(value = DeclarationView.class, responseCode = "201")
  @Operation(summary = "Declares a personal interest of the caller in a case; it cannot be undone")
  public Response declare(@PathParam("applicationId") UUID applicationId, ConflictReason why) {
    var declared = declareConflict.declare(applicationId, why.reason(), caller.get());
    return Response.status(Response.Status.CREATED)
        .entity(
            new DeclarationView(
                declared.declarationId(), declared.applicationId(), declared.declaredAt()))
        .build();
  }

  /** A declaration as the juror gets it back. */
  public record DeclarationView(UUID declarationId, UUID applicationId, Instant declaredAt) {}
}
