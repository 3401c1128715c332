package nl.innovatiebudget.budget.award;

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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Stops and resumes the payments of an award. */
@Path("/awards")
public class SuspensionResource {

  private final SuspendPayments suspendPayments;
  private final ResumePayments resumePayments;
  private final CurrentCaller caller;

  SuspensionResource(
      SuspendPayments suspendPayments, ResumePayments resumePayments, CurrentCaller caller) {
    this.suspendPayments = suspendPayments;
    this.resumePayments = resumePayments;
    this.caller = caller;
  }

  @POST
  @Path("/{applicationId}/suspensions")
  @Produces(MediaType.APPLICATION_JSON)
  @Idempotent
  @RolesAllowed(Role.DECISION_MAKER)
  @APIResponseSchema(value = Suspension.class, responseCode = "201")
  @Operation(summary = "Suspends the payments of an award for at most 13 weeks")
  public Response suspend(
      @PathParam("applicationId") UUID applicationId, SuspensionRequest request) {
    var by = caller.get().actingSubject();
    var suspension = suspendPayments.suspend(applicationId, request, by);
    return Response.status(Response.Status.CREATED).entity(suspension).build();
  }

  @POST
  @Path("/{applicationId}/resumptions")
  @Idempotent
  @RolesAllowed(Role.DECISION_MAKER)
  @APIResponse(responseCode = "201", description = "Resumed; nothing more is said")
  @Operation(summary = "Resumes payments before their suspension ends")
  public Response resume(@PathParam("applicationId") UUID applicationId) {
    resumePayments.resume(applicationId);
    return Response.status(Response.Status.CREATED).build();
  }
}
