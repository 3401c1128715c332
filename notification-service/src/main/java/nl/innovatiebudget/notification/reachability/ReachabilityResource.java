package nl.innovatiebudget.notification.reachability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How the body that the caller acts for can be reached. */
@Path("/reachability")
@RolesAllowed(Role.APPLICANT)
public class ReachabilityResource {

  private final Reachabilities reachabilities;
  private final StateReachability state;
  private final CurrentCaller caller;

  ReachabilityResource(
      Reachabilities reachabilities, StateReachability state, CurrentCaller caller) {
    this.reachabilities = reachabilities;
    this.state = state;
    this.caller = caller;
  }

  @GET
  @Transactional
  @Operation(summary = "How your organisation can be reached")
  public ReachabilityView own() {
    return reachabilities
        .newestOf(caller.body())
        .map(ReachabilityView::of)
        .orElse(ReachabilityView.UNSAID);
  }

  @PUT
  @Operation(
      summary = "Says how your organisation can be reached from now on",
      description =
          "A body that takes the portal back gets letters on paper, or in its government mailbox.")
  public ReachabilityView say(Reach reach) {
    return ReachabilityView.of(
        state.about(caller.body(), reach, caller.get().actingSubject(), null));
  }
}
