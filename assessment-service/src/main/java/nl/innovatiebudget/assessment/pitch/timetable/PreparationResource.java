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

/** What an officer lays down before a timetable is made. */
@Path("/rounds/{roundId}")
public class PreparationResource {

  private final SetUpPitches setUpPitches;
  private final LockPitches lockPitches;
  private final Preparations preparations;

  PreparationResource(
      SetUpPitches setUpPitches, LockPitches lockPitches, Preparations preparations) {
    this.setUpPitches = setUpPitches;
    this.lockPitches = lockPitches;
    this.preparations = preparations;
  }

  @PUT
  @Path("pitch-plan-settings")
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Sets the days, rooms and rhythm of the pitches")
  public PlanSettings setUp(@PathParam("roundId") String roundId, PlanSettings settings) {
    return setUpPitches.setUp(roundId, settings);
  }

  @GET
  @Path("pitch-plan-settings")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.AUDITOR})
  @Operation(summary = "Shows the days, rooms and rhythm of the pitches")
  public PlanSettings settings(@PathParam("roundId") String roundId) {
    return preparations.get(roundId).settings();
  }

  @PUT
  @Path("pitch-locks")
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Replaces the slots that no new timetable may change")
  public List<Lock> lock(@PathParam("roundId") String roundId, LocksRequest request) {
    return lockPitches.lock(roundId, request);
  }

  @GET
  @Path("pitch-locks")
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.AUDITOR})
  @Operation(summary = "Lists the slots that no new timetable may change")
  public List<Lock> locks(@PathParam("roundId") String roundId) {
    return preparations.get(roundId).locks();
  }
}
