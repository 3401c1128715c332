package nl.innovatiebudget.budget.award;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

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
  @Idempotent
  @RolesAllowed(Role.DECISION_MAKER)
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
  @Operation(summary = "Resumes payments before their suspension ends")
  public Response resume(@PathParam("applicationId") UUID applicationId) {
    resumePayments.resume(applicationId);
    return Response.status(Response.Status.CREATED).build();
  }
}
