package nl.innovatiebudget.budget.reclaim;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows what is claimed back and what is owed. */
@Path("/reclaims")
public class ReclaimResource {

  private static final int LIST_ROWS = 200;

  private final Reclaims reclaims;
  private final ShowReclaim showReclaim;

  ReclaimResource(Reclaims reclaims, ShowReclaim showReclaim) {
    this.reclaims = reclaims;
    this.showReclaim = showReclaim;
  }

  @GET
  @Transactional
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR, Role.PROGRAMME_OFFICER, Role.DECISION_MAKER})
  @Operation(summary = "Claims, oldest first, at most 200")
  public List<ReclaimView> list(@QueryParam("state") Reclaim.@Nullable State state) {
    return reclaims.oldest(state, LIST_ROWS).stream().map(showReclaim::show).toList();
  }

  @GET
  @Path("/{reclaimId}")
  @Transactional
  @RolesAllowed({Role.CONTROLLER, Role.AUDITOR, Role.PROGRAMME_OFFICER, Role.DECISION_MAKER})
  @Operation(summary = "A claim, what came in on it, and what is owed today")
  public ReclaimView show(@PathParam("reclaimId") UUID reclaimId) {
    return reclaims
        .findByIdOptional(reclaimId)
        .map(showReclaim::show)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
