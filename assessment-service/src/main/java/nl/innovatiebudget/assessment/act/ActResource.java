package nl.innovatiebudget.assessment.act;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The record of a round, for staff who account for it. */
@Path("/rounds/{roundId}/acts")
public class ActResource {

  private static final int PAGE = 500;

  private final Acts acts;

  ActResource(Acts acts) {
    this.acts = acts;
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "All that was done in a round, at most 500 at a time, the oldest first")
  public List<RecordedAct> page(
      @PathParam("roundId") String roundId,
      @QueryParam("applicationId") @Nullable UUID applicationId,
      @QueryParam("after") @DefaultValue("0") long after) {
    return acts.after(roundId, applicationId, after, PAGE);
  }
}
