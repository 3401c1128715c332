package nl.innovatiebudget.intake.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The rounds that one may apply in. */
@Path("/rounds")
@Produces(MediaType.APPLICATION_JSON)
public class RoundResource {

  private final PublishRound publishRound;
  private final Rounds rounds;
  private final Clock clock;

  RoundResource(PublishRound publishRound, Rounds rounds, Clock clock) {
    this.publishRound = publishRound;
    this.rounds = rounds;
    this.clock = clock;
  }

  public record Published(String roundId, int version, RoundState state) {}

  public record RoundView(@JsonUnwrapped RoundDefinition definition, RoundState state) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @Operation(summary = "Publish a round, or a higher version of one that has not opened yet")
  public Response publish(RoundDefinition round) {
    publishRound.publish(round);
    return Response.created(URI.create("/rounds/" + round.roundId()))
        .entity(new Published(round.roundId(), round.version(), RoundState.ANNOUNCED))
        .build();
  }

  @GET
  @PermitAll
  @Operation(summary = "All rounds, the newest first")
  public List<RoundView> all() {
    return rounds.all().stream().map(this::view).toList();
  }

  @GET
  @Path("/{roundId: [a-z0-9-]+}")
  @PermitAll
  @Operation(summary = "One round as it holds now")
  public RoundView one(@PathParam("roundId") String roundId) {
    return rounds
        .latest(roundId)
        .map(this::view)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  private RoundView view(RoundDefinition round) {
    return new RoundView(round, round.stateAt(clock.instant()));
  }
}
