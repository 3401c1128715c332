package nl.innovatiebudget.assessment.scoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The scoring of a whole round. */
@Path("/")
public class ScoringRoundResource {

  private final SetDeadline setDeadline;
  private final ShowProgress showProgress;
  private final CalibrateRound calibrateRound;
  private final CurrentCaller caller;

  ScoringRoundResource(
      SetDeadline setDeadline,
      ShowProgress showProgress,
      CalibrateRound calibrateRound,
      CurrentCaller caller) {
    this.setDeadline = setDeadline;
    this.showProgress = showProgress;
    this.calibrateRound = calibrateRound;
    this.caller = caller;
  }

  @PUT
  @Path("rounds/{roundId}/scoring-deadline")
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Sets until when the jury may submit scores, or moves it with a reason")
  public SetDeadline.DeadlineView setDeadline(
      @PathParam("roundId") String roundId, SetDeadline.DeadlineRequest request) {
    return setDeadline.set(roundId, request);
  }

  @GET
  @Path("rounds/{roundId}/scoring-progress")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.AUDITOR})
  @Operation(summary = "How far the jury is: assigned, submitted and begun, per juror and in all")
  public ShowProgress.Progress progress(@PathParam("roundId") String roundId) {
    return showProgress.show(roundId);
  }

  @GET
  @Path("rounds/{roundId}/calibration")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.CHAIR, Role.AUDITOR})
  @Operation(
      summary = "How severe each juror is, and what the cases' means would be without that",
      description = "For insight only: no ranking reads it, and no score is replaced by it.")
  public CalibrateRound.CalibrationView calibration(@PathParam("roundId") String roundId) {
    return calibrateRound.calibrate(roundId, caller.get());
  }
}
