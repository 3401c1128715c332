package nl.innovatiebudget.assessment.pitch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A juror's own score of a pitch. */
@Path("/cases/{applicationId}/pitch-score")
public class PitchResource {

  private final ScorePitch scorePitch;
  private final PitchScores scores;
  private final CaseAccess access;
  private final CurrentCaller caller;

  PitchResource(
      ScorePitch scorePitch, PitchScores scores, CaseAccess access, CurrentCaller caller) {
    this.scorePitch = scorePitch;
    this.scores = scores;
    this.access = access;
    this.caller = caller;
  }

  @PUT
  @RolesAllowed(Role.JUROR)
  @Operation(summary = "Scores the pitch of a doubtful case")
  public PitchView score(@PathParam("applicationId") UUID applicationId, PitchRequest request) {
    return scorePitch.score(applicationId, caller.get(), request);
  }

  @GET
  @Transactional
  @RolesAllowed(Role.JUROR)
  @Operation(summary = "Shows the caller's own score of a pitch")
  public PitchView own(@PathParam("applicationId") UUID applicationId) {
    return scores
        .findByIdOptional(access.seat(applicationId, caller.get()))
        .map(PitchScore::view)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
