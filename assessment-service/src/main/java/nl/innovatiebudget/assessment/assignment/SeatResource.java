package nl.innovatiebudget.assessment.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an officer changes by hand about who judges a case. */
@Path("/cases/{applicationId}")
@RolesAllowed(Role.PROGRAMME_OFFICER)
public class SeatResource {

  private final LockSeat lockSeat;
  private final SwapSeats swapSeats;
  private final SetThemes setThemes;

  SeatResource(LockSeat lockSeat, SwapSeats swapSeats, SetThemes setThemes) {
    this.lockSeat = lockSeat;
    this.swapSeats = swapSeats;
    this.setThemes = setThemes;
  }

  @PUT
  @Path("/seats/{jurorId}/lock")
  @Operation(summary = "Makes a juror's seat stay when the cases are divided anew")
  public void lock(
      @PathParam("applicationId") UUID applicationId, @PathParam("jurorId") UUID jurorId) {
    lockSeat.lock(new Seat(applicationId, jurorId), true);
  }

  @DELETE
  @Path("/seats/{jurorId}/lock")
  @Operation(summary = "Lets a seat go again")
  public void unlock(
      @PathParam("applicationId") UUID applicationId, @PathParam("jurorId") UUID jurorId) {
    lockSeat.lock(new Seat(applicationId, jurorId), false);
  }

  @POST
  @Path("/seat-swaps")
  @Idempotent
  @Operation(summary = "Puts one juror in the place of another; the new seat is locked")
  public Response swap(@PathParam("applicationId") UUID applicationId, SeatSwap swap) {
    swapSeats.swap(applicationId, swap);
    return Response.status(Response.Status.CREATED).entity(swap).build();
  }

  @PUT
  @Path("/themes")
  @Operation(summary = "Says what a case is about")
  public CaseThemes themes(@PathParam("applicationId") UUID applicationId, CaseThemes themes) {
    return setThemes.set(applicationId, themes.themes());
  }
}
