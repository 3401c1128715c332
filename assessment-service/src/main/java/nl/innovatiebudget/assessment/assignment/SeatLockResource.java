package nl.innovatiebudget.assessment.assignment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Which seats stay when the cases are divided anew. */
@Path("/cases/{applicationId}/seats/{jurorId}/lock")
@RolesAllowed(Role.PROGRAMME_OFFICER)
public class SeatLockResource {

  private final LockSeat lockSeat;
  private final CurrentCaller caller;

  SeatLockResource(LockSeat lockSeat, CurrentCaller caller) {
    this.lockSeat = lockSeat;
    this.caller = caller;
  }

  @PUT
  @Operation(summary = "Makes a juror's seat stay when the cases are divided anew")
  public void lock(
      @PathParam("applicationId") UUID applicationId, @PathParam("jurorId") UUID jurorId) {
    lockSeat.lock(new Seat(applicationId, jurorId), true, caller.get());
  }

  @DELETE
  @Operation(summary = "Lets a seat go again")
  public void unlock(
      @PathParam("applicationId") UUID applicationId, @PathParam("jurorId") UUID jurorId) {
    lockSeat.lock(new Seat(applicationId, jurorId), false, caller.get());
  }
}
