package nl.innovatiebudget.notification.delivery;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Addresses that nothing is sent to any more, without showing them. */
@Path("/suppressed-addresses")
public class SuppressionResource {

  private static final int MOST = 200;

  private final Suppressions suppressions;
  private final CurrentCaller caller;

  SuppressionResource(Suppressions suppressions, CurrentCaller caller) {
    this.suppressions = suppressions;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Suppressed addresses, newest first, at most 200")
  public List<Suppressions.Suppression> list() {
    return suppressions.inForce(MOST);
  }

  @POST
  @Path("/{suppressionId}/lifts")
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Transactional
  @APIResponse(responseCode = "204", description = "Is sent to again")
  @Operation(summary = "Sends to an address again, since it works after all")
  public Response lift(@PathParam("suppressionId") UUID suppressionId, DeliveryResource.Why why) {
    if (!suppressions.lift(suppressionId, caller.get().actingSubject(), why.reason())) {
      throw new Rejected(
          suppressions.isKnown(suppressionId)
              ? DeliveryRejections.suppressionLifted()
              : Rejection.notFound());
    }
    return Response.noContent().build();
  }
}
