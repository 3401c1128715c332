package nl.innovatiebudget.assessment.pitch;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A juror's own score of a pitch. */
@Path("/cases/{applicationId}/pitch-score")
public class PitchResource {

  private final ScorePitch scorePitch;
  private final CurrentCaller caller;

  PitchResource(ScorePitch scorePitch, CurrentCaller caller) {
    this.scorePitch = scorePitch;
    this.caller = caller;
  }

  @PUT
  @RolesAllowed(Role.JUROR)
  @Operation(summary = "Scores the pitch of a doubtful case")
  public PitchView score(@PathParam("applicationId") UUID applicationId, PitchRequest request) {
    return scorePitch.score(applicationId, caller.get(), request);
  }
}
