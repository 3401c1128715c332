package nl.innovatiebudget.assessment.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Asking for an award's money again. */
@Path("/cases/{applicationId}/funds-requests")
public class FundsRequestResource {

  private final RequestFundsAgain requestFundsAgain;

  FundsRequestResource(RequestFundsAgain requestFundsAgain) {
    this.requestFundsAgain = requestFundsAgain;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.DECISION_MAKER)
  @Operation(summary = "Asks the ledger again for an award whose money was refused")
  public Response request(@PathParam("applicationId") UUID applicationId) {
    return Response.accepted(requestFundsAgain.request(applicationId)).build();
  }
}
