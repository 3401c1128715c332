package nl.innovatiebudget.assessment.assignment;

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

/** Changing by hand who judges a case. */
@Path("/cases/{applicationId}/seat-swaps")
@Produces(MediaType.APPLICATION_JSON)
public class SeatSwapResource {

  private final SwapSeats swapSeats;
  private final CurrentCaller caller;

  SeatSwapResource(SwapSeats swapSeats, CurrentCaller caller) {
    this.swapSeats = swapSeats;
    this.caller = caller;
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = SeatSwap.class, responseCode = "201")
  @Operation(summary = "Puts one juror in the place of another; the new seat is locked")
  public Response swap(@PathParam("applicationId") UUID applicationId, SeatSwap swap) {
    swapSeats.swap(applicationId, swap, caller.get());
    return Response.status(Response.Status.CREATED).entity(swap).build();
  }
}
