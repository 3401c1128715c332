package nl.innovatiebudget.intake.round;

import static nl.innovatiebudget.intake.round.RoundResource.ONE;

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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.round.ExtendRound.Extension;
import nl.innovatiebudget.intake.round.LowerRound.Lowering;
import nl.innovatiebudget.intake.round.RecordOutage.OutageReport;
import nl.innovatiebudget.intake.round.RoundDefinition.Explanation;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** How a round changed since it was first published; everybody may see that, with the reasons. */
@Path("/rounds" + ONE)
@Produces(MediaType.APPLICATION_JSON)
public class RoundVersionResource {

  private final ExtendRound extendRound;
  private final LowerRound lowerRound;
  private final RecordOutage recordOutage;
  private final Rounds rounds;
  private final RoundActs acts;

  RoundVersionResource(
      ExtendRound extendRound,
      LowerRound lowerRound,
      RecordOutage recordOutage,
      Rounds rounds,
      RoundActs acts) {
    this.extendRound = extendRound;
    this.lowerRound = lowerRound;
    this.recordOutage = recordOutage;
    this.rounds = rounds;
    this.acts = acts;
  }

  /**
   * One version in short.
   *
   * @param reason of an extension or a lowering
   * @param outageId the outage that an extension makes up for
   */
  public record VersionView(
      int version,
      VersionKind kind,
      Instant publishedAt,
      Instant opensAt,
      Instant closesAt,
      @Nullable Explanation reason,
      @Nullable UUID outageId) {

    static VersionView of(RoundVersion version) {
      return new VersionView(
          version.key.version(),
          version.kind,
          version.publishedAt,
          version.opensAt,
          version.closesAt,
          version.reason(),
          version.outageId);
    }
  }

  /** One version with the whole definition as it was published. */
  public record WholeVersion(VersionView about, RoundDefinition definition) {}

  public record Changed(String roundId, int version, Instant closesAt, Euro ceilingCents) {}

  public record OutageView(UUID outageId, Instant from, Instant until, Explanation description) {

    static OutageView of(Outage outage) {
      return new OutageView(outage.outageId, outage.fromAt, outage.untilAt, outage.description());
    }
  }

  @GET
  @Path("/versions")
  @PermitAll
  @Operation(summary = "Every version of a round, the first one first, with the reason of a change")
  public List<VersionView> versions(@PathParam("roundId") String roundId) {
    var versions = rounds.versions(roundId);
    if (versions.isEmpty()) {
      throw new Rejected(Rejection.notFound());
    }
    return versions.stream().map(VersionView::of).toList();
  }

  @GET
  @Path("/versions/{version: [0-9]{1,4}}")
  @PermitAll
  @Operation(summary = "One version of a round, as it was published")
  public WholeVersion version(
      @PathParam("roundId") String roundId, @PathParam("version") int version) {
    var about =
        rounds
            .findByIdOptional(new RoundVersion.Key(roundId, version))
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    return new WholeVersion(VersionView.of(about), rounds.version(roundId, version).orElseThrow());
  }

  @POST
  @Path("/extensions")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @APIResponseSchema(value = Changed.class, responseCode = "201")
  @Operation(summary = "Let a round close later, for everybody; once closed only after an outage")
  public Response extend(@PathParam("roundId") String roundId, Extension extension) {
    return changed(extendRound.extend(roundId, extension));
  }

  @POST
  @Path("/lowerings")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @APIResponseSchema(value = Changed.class, responseCode = "201")
  @Operation(summary = "Lower the ceiling or a pot; not for applications received before")
  public Response lower(@PathParam("roundId") String roundId, Lowering lowering) {
    return changed(lowerRound.lower(roundId, lowering));
  }

  @POST
  @Path("/outages")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @APIResponseSchema(value = OutageView.class, responseCode = "201")
  @Operation(summary = "Record that applicants could not reach the platform for some time")
  public Response recordOutage(@PathParam("roundId") String roundId, OutageReport report) {
    return Response.created(URI.create("/rounds/" + roundId + "/outages"))
        .entity(OutageView.of(recordOutage.add(roundId, report)))
        .build();
  }

  @GET
  @Path("/outages")
  @PermitAll
  @Operation(summary = "The recorded outages of a round, the first one first, at most 100")
  public List<OutageView> outages(@PathParam("roundId") String roundId) {
    return acts.outages(roundId).stream().map(OutageView::of).toList();
  }

  private static Response changed(RoundDefinition round) {
    return Response.created(
            URI.create("/rounds/" + round.roundId() + "/versions/" + round.version()))
        .entity(
            new Changed(round.roundId(), round.version(), round.closesAt(), round.ceilingCents()))
        .build();
  }
}
