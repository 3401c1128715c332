package nl.innovatiebudget.assessment.pitch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * What the jury made of a pitch, for the chair and staff. Nobody with a conflict sees any of it,
 * and who has still to score it sees only what is their own.
 */
@Path("/cases/{applicationId}/pitch-scores")
public class HeardPitchResource {

  private final PitchScores scores;
  private final Attendance attendance;
  private final CaseAccess access;
  private final Panels panels;
  private final Jurors jurors;
  private final CurrentCaller caller;

  HeardPitchResource(
      PitchScores scores,
      Attendance attendance,
      CaseAccess access,
      Panels panels,
      Jurors jurors,
      CurrentCaller caller) {
    this.scores = scores;
    this.attendance = attendance;
    this.access = access;
    this.panels = panels;
    this.jurors = jurors;
    this.caller = caller;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.AUDITOR})
  @Operation(summary = "Shows all scores and notes on a pitch, and who was absent")
  public HeardPitch heard(@PathParam("applicationId") UUID applicationId) {
    var file = access.withoutConflict(applicationId, caller.get());
    var absent = attendance.absentees(applicationId);
    var given = scores.allOf(applicationId);
    var owed = owed(file, absent, given);
    return new HeardPitch(
        applicationId,
        absent,
        given.stream()
            .filter(score -> owed.isEmpty() || owed.get().equals(score.seat()))
            .map(PitchScore::heard)
            .toList());
  }

  /** The reader's own seat, if the reader heard this pitch and has still to score it. */
  private Optional<Seat> owed(CaseFile file, List<UUID> absent, List<PitchScore> given) {
    var counting = given.stream().filter(PitchScore::counts).map(PitchScore::seat).toList();
    return jurors
        .bySubject(caller.get().actingSubject())
        .map(juror -> new Seat(file.applicationId(), juror.jurorId()))
        .filter(seat -> file.state() == CaseState.DOUBT && !absent.contains(seat.jurorId()))
        .filter(seat -> panels.of(List.of(file)).contains(seat) && !counting.contains(seat));
  }
}
