package nl.innovatiebudget.assessment.pitch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What the jury made of a pitch, for the chair and staff; nobody with a conflict sees any of it. */
@Path("/cases/{applicationId}")
public class HeardPitchResource {

  private final RecordAttendance recordAttendance;
  private final HandBackScore handBackScore;
  private final PitchScores scores;
  private final Attendance attendance;
  private final CaseAccess access;
  private final CurrentCaller caller;

  HeardPitchResource(
      RecordAttendance recordAttendance,
      HandBackScore handBackScore,
      PitchScores scores,
      Attendance attendance,
      CaseAccess access,
      CurrentCaller caller) {
    this.recordAttendance = recordAttendance;
    this.handBackScore = handBackScore;
    this.scores = scores;
    this.attendance = attendance;
    this.access = access;
    this.caller = caller;
  }

  @GET
  @Path("pitch-scores")
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

  @PUT
  @Path("pitch-attendance")
  @Transactional
  @RolesAllowed(Role.CHAIR)
  @Operation(summary = "Records who of the panel did not hear the pitch")
  public HeardPitch attendance(
      @PathParam("applicationId") UUID applicationId, AttendanceRequest request) {
    recordAttendance.record(applicationId, caller.get(), request);
    return heard(applicationId);
  }

  @POST
  @Path("pitch-score-returns")
  @Idempotent
  @RolesAllowed(Role.CHAIR)
  @Operation(summary = "Hands a pitch score back to its juror, who gives it anew")
  public Response handBack(
      @PathParam("applicationId") UUID applicationId, HandBackRequest request) {
    return Response.status(Response.Status.CREATED)
        .entity(handBackScore.handBack(applicationId, caller.get(), request))
        .build();
  }
}
