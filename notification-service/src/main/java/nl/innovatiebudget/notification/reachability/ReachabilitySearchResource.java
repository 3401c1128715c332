package nl.innovatiebudget.notification.reachability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Finds how any body can be reached, by its number. */
@Path("/reachability-searches")
public class ReachabilitySearchResource {

  private static final int MOST = 100;

  private final Reachabilities reachabilities;

  ReachabilitySearchResource(Reachabilities reachabilities) {
    this.reachabilities = reachabilities;
  }

  /** Whose. */
  public record Search(@NotNull BodyNumber bodyId) {}

  /**
   * What counts now, and all that was said before.
   *
   * @param statements the newest first, at most 100; the first is the present one
   */
  public record Found(ReachabilityView present, List<ReachabilityView> statements) {}

  @POST
  @Transactional
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "How a body can be reached, and what it said before")
  public Found of(Search search) {
    var statements =
        reachabilities.historyOf(search.bodyId().id(), MOST).stream()
            .map(ReachabilityView::of)
            .toList();
    return new Found(
        statements.isEmpty() ? ReachabilityView.UNSAID : statements.getFirst(), statements);
  }
}
