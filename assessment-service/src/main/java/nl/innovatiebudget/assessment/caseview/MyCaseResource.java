package nl.innovatiebudget.assessment.caseview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** One case of a juror's own work. */
@Path("/jurors/me/cases/{applicationId}")
public class MyCaseResource {

  private final ShowJurorCase showJurorCase;
  private final CurrentCaller caller;

  MyCaseResource(ShowJurorCase showJurorCase, CurrentCaller caller) {
    this.showJurorCase = showJurorCase;
    this.caller = caller;
  }

  @GET
  @RolesAllowed(Role.JUROR)
  @Operation(
      summary = "All that a juror needs to judge a case, with links to its documents",
      description = "What others on the panel think is shown as the round has it.")
  public JurorCasePage show(@PathParam("applicationId") UUID applicationId) {
    return showJurorCase.show(applicationId, caller.get());
  }
}
