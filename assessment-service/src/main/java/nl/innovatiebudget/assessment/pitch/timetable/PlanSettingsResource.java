package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The days, rooms and rhythm of the pitches of a round. */
@Path("/rounds/{roundId}/pitch-plan-settings")
public class PlanSettingsResource {

  private final SetUpPitches setUpPitches;
  private final Preparations preparations;

  PlanSettingsResource(SetUpPitches setUpPitches, Preparations preparations) {
    this.setUpPitches = setUpPitches;
    this.preparations = preparations;
  }

  @PUT
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Sets the days, rooms and rhythm of the pitches")
  public PlanSettings setUp(@PathParam("roundId") String roundId, PlanSettings settings) {
    return setUpPitches.setUp(roundId, settings);
  }

  @GET
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.AUDITOR})
  @Operation(summary = "Shows the days, rooms and rhythm of the pitches")
  public PlanSettings settings(@PathParam("roundId") String roundId) {
    return preparations.get(roundId).settings();
  }
}
