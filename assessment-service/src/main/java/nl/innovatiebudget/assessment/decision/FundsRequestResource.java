package nl.innovatiebudget.assessment.decision;

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

/** Asking for an award's money again. */
@Path("/cases/{applicationId}/funds-requests")
@Produces(MediaType.APPLICATION_JSON)
public class FundsRequestResource {

  private final RequestFundsAgain requestFundsAgain;
  private final CurrentCaller caller;

  FundsRequestResource(RequestFundsAgain requestFundsAgain, CurrentCaller caller) {
    this.requestFundsAgain = requestFundsAgain;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.DECISION_MAKER)
  @APIResponseSchema(value = RequestFundsAgain.FundsRequest.class, responseCode = "202")
  @Operation(summary = "Asks the ledger again for an award whose money was refused")
  public Response request(@PathParam("applicationId") UUID applicationId) {
    return Response.accepted(requestFundsAgain.request(applicationId, caller.get())).build();
  }
}
