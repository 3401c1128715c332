package nl.innovatiebudget.assessment.pitch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What the jury made of a pitch, for the chair and staff; nobody with a conflict sees any of it.
 */
@Path("/cases/{applicationId}/pitch-scores")
public class HeardPitchResource {

  private final PitchScores scores;
  private final Attendance attendance;
  private final CaseAccess access;
  private final CurrentCaller caller;

  HeardPitchResource(
      PitchScores scores, Attendance attendance, CaseAccess access, CurrentCaller caller) {
    this.scores = scores;
    this.attendance = attendance;
    this.access = access;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.AUDITOR})
  @Operation(summary = "Shows all scores and notes on a pitch, and who was absent")
  public HeardPitch heard(@PathParam("applicationId") UUID applicationId) {
    access.withoutConflict(applicationId, caller.get());
    return new HeardPitch(
        applicationId,
        attendance.absentees(applicationId),
        scores.allOf(applicationId).stream().map(PitchScore::heard).toList());
  }
}
