package nl.innovatiebudget.assessment.scoring;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A juror's own scores on a case. */
@Path("/cases/{applicationId}/score")
public class ScoreResource {

  private final ScoreCase scoreCase;
  private final CurrentCaller caller;

  ScoreResource(ScoreCase scoreCase, CurrentCaller caller) {
    this.scoreCase = scoreCase;
    this.caller = caller;
  }

  @PUT
  @RolesAllowed(Role.JUROR)
  @Operation(summary = "Scores a case on every criterion")
  public ScoreView score(@PathParam("applicationId") UUID applicationId, ScoreRequest request) {
    return scoreCase.score(applicationId, caller.get(), request.scores());
  }
}
