package nl.innovatiebudget.assessment.scoring;

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

/** A juror's own scores on a case. */
@Path("/cases/{applicationId}/score")
public class ScoreResource {

  private final ScoreCase scoreCase;
  private final CaseAccess access;
  private final ScoreSheets sheets;
  private final CurrentCaller caller;

  ScoreResource(ScoreCase scoreCase, CaseAccess access, ScoreSheets sheets, CurrentCaller caller) {
    this.scoreCase = scoreCase;
    this.access = access;
    this.sheets = sheets;
    this.caller = caller;
  }

  @PUT
  @RolesAllowed(Role.JUROR)
  @Operation(summary = "Submits the scores of a case, on every criterion")
  public ScoreView score(@PathParam("applicationId") UUID applicationId, ScoreRequest request) {
    return scoreCase.score(applicationId, caller.get(), request.scores());
  }

  @GET
  @Transactional
  @RolesAllowed(Role.JUROR)
  @Operation(summary = "The caller's own scores, as far as they were submitted and not handed back")
  public ScoreView get(@PathParam("applicationId") UUID applicationId) {
    return sheets
        .findByIdOptional(access.seat(applicationId, caller.get()))
        .map(ScoreSheet::view)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
