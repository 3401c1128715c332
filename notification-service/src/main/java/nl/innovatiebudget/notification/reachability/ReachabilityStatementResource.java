package nl.innovatiebudget.notification.reachability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** For a body that said how it can be reached by letter or telephone, or that cannot log in. */
@Path("/reachability-statements")
@Produces(MediaType.APPLICATION_JSON)
public class ReachabilityStatementResource {

  private final StateReachability state;
  private final CurrentCaller caller;

  ReachabilityStatementResource(StateReachability state, CurrentCaller caller) {
    this.state = state;
    this.caller = caller;
  }

  /**
   * What a body said.
   *
   * @param reason how the officer knows it
   */
  public record Statement(
      @NotNull BodyNumber bodyId,
      @NotNull Reach reach,
      @NotNull @NotBlank @Size(max = 500) String reason) {}

  @POST
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = ReachabilityView.class, responseCode = "201")
  @Operation(summary = "Records how a body said that it can be reached")
  public Response add(Statement statement) {
    var kept =
        state.about(
            statement.bodyId().id(),
            statement.reach(),
            caller.get().actingSubject(),
            statement.reason());
    return Response.status(Response.Status.CREATED).entity(ReachabilityView.of(kept)).build();
  }
}
