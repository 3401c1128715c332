package nl.innovatiebudget.assessment.pitch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who was at a pitch. */
@Path("/cases/{applicationId}/pitch-attendance")
public class AttendanceResource {

  private final RecordAttendance recordAttendance;
  private final CurrentCaller caller;

  AttendanceResource(RecordAttendance recordAttendance, CurrentCaller caller) {
    this.recordAttendance = recordAttendance;
    this.caller = caller;
  }

  @PUT
  @RolesAllowed(Role.CHAIR)
  @Operation(summary = "Records who of the panel did not hear the pitch")
  public AttendanceView record(
      @PathParam("applicationId") UUID applicationId, AttendanceRequest request) {
    return recordAttendance.record(applicationId, caller.get(), request);
  }
}
