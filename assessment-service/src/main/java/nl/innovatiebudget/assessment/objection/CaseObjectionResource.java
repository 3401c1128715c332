package nl.innovatiebudget.assessment.objection;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The objections to the decision on a case. */
@Path("/cases/{applicationId}/objections")
@Produces(MediaType.APPLICATION_JSON)
public class CaseObjectionResource {

  private final RegisterObjection registerObjection;
  private final CaseAccess access;
  private final Objections objections;
  private final CurrentCaller caller;

  CaseObjectionResource(
      RegisterObjection registerObjection,
      CaseAccess access,
      Objections objections,
      CurrentCaller caller) {
    this.registerObjection = registerObjection;
    this.access = access;
    this.objections = objections;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = ObjectionView.class, responseCode = "201")
  @Operation(summary = "Takes in an objection and says whether it is in time")
  public Response register(
      @PathParam("applicationId") UUID applicationId, ObjectionRequest request) {
    var objection = registerObjection.register(applicationId, request, caller.get());
    return Response.created(URI.create("objections/" + objection.objectionId()))
        .entity(objection)
        .build();
  }

  @GET
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR})
  @Operation(summary = "Lists the objections to the decision on a case, oldest first")
  public List<ObjectionView> list(@PathParam("applicationId") UUID applicationId) {
    access.withoutConflict(applicationId, caller.get());
    return objections.ofCase(applicationId).stream().map(objections::view).toList();
  }
}
