package nl.innovatiebudget.intake.round;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
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
import java.time.Instant;
import java.util.List;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** The rounds that one may apply in. */
@Path("/rounds")
@Produces(MediaType.APPLICATION_JSON)
public class RoundResource {

  static final String ONE = "/{roundId: [a-z0-9-]+}";

  private final PublishRound publishRound;
  private final TakeStep takeStep;
  private final Rounds rounds;
  private final RoundActs acts;
  private final Clock clock;

  RoundResource(
      PublishRound publishRound, TakeStep takeStep, Rounds rounds, RoundActs acts, Clock clock) {
    this.publishRound = publishRound;
    this.takeStep = takeStep;
    this.rounds = rounds;
    this.acts = acts;
    this.clock = clock;
  }

  public record Published(String roundId, int version, RoundState state) {}

  public record StepView(RoundStep step, Instant takenAt) {}

  /** A round as it holds now; {@code steps} are those recorded after its closing. */
  public record RoundView(
      @JsonUnwrapped RoundDefinition definition, RoundState state, List<StepView> steps) {}

  public record StepRequest(@NotNull RoundStep step) {}

  public record Taken(String roundId, RoundStep step, RoundState state) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @APIResponseSchema(value = Published.class, responseCode = "201")
  @Operation(summary = "Publish a round, or a higher version of one that has not opened yet")
  public Response publish(RoundDefinition round) {
    publishRound.publish(round);
    return Response.created(URI.create("/rounds/" + round.roundId()))
        .entity(new Published(round.roundId(), round.version(), RoundState.ANNOUNCED))
        .build();
  }

  @GET
  @PermitAll
  @Operation(summary = "All rounds, the newest first, at most 100")
  public List<RoundView> all() {
    return rounds.all().stream().map(this::view).toList();
  }

  @GET
  @Path(ONE)
  @PermitAll
  @Operation(summary = "One round as it holds now")
  public RoundView one(@PathParam("roundId") String roundId) {
    return rounds
        .latest(roundId)
        .map(this::view)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  @POST
  @Path(ONE + "/steps")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @APIResponseSchema(value = Taken.class, responseCode = "201")
  @Operation(summary = "Record that a closed round was taken a step further")
  public Response take(@PathParam("roundId") String roundId, StepRequest request) {
    takeStep.take(roundId, request.step());
    return Response.created(URI.create("/rounds/" + roundId))
        .entity(new Taken(roundId, request.step(), request.step().leadsTo()))
        .build();
  }

  private RoundView view(RoundDefinition round) {
    var steps = acts.steps(round.roundId());
    var life = new RoundLifecycle(round, steps.stream().map(TakenStep::step).toList());
    return new RoundView(
        round,
        life.stateAt(clock.instant()),
        steps.stream().map(taken -> new StepView(taken.step(), taken.takenAt)).toList());
  }
}
