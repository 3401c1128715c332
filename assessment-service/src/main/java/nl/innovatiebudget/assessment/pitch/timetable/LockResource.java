package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The slots of a round that no new timetable may change. */
@Path("/rounds/{roundId}/pitch-locks")
public class LockResource {

  private final LockPitches lockPitches;
  private final Preparations preparations;

  LockResource(LockPitches lockPitches, Preparations preparations) {
    this.lockPitches = lockPitches;
    this.preparations = preparations;
  }

  @PUT
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Replaces the slots that no new timetable may change")
  public List<Lock> lock(@PathParam("roundId") String roundId, LocksRequest request) {
    return lockPitches.lock(roundId, request);
  }

  @GET
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "Lists the slots that no new timetable may change")
  public List<Lock> locks(@PathParam("roundId") String roundId) {
    return preparations.get(roundId).locks();
  }
}
