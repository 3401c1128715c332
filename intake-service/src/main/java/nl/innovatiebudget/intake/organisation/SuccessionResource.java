package nl.innovatiebudget.intake.organisation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Who takes the place of an organisation that ended. */
@Path("/organisations/{organisationId}/successions")
@Produces(MediaType.APPLICATION_JSON)
public class SuccessionResource {

  private final RecordSuccession recordSuccession;
  private final RevokeSuccession revokeSuccession;
  private final Organisations organisations;
  private final Successions successions;

  SuccessionResource(
      RecordSuccession recordSuccession,
      RevokeSuccession revokeSuccession,
      Organisations organisations,
      Successions successions) {
    this.recordSuccession = recordSuccession;
    this.revokeSuccession = revokeSuccession;
    this.organisations = organisations;
    this.successions = successions;
  }

  /**
   * The organisation that takes its place.
   *
   * @param onDay the first day on which the successor acts for it
   */
  public record NewSuccession(@NotNull UUID successorId, @NotNull LocalDate onDay) {}

  /** A succession, in force unless it was revoked. */
  public record SuccessionView(
      UUID successionId,
      UUID predecessorId,
      UUID successorId,
      LocalDate onDay,
      Instant recordedAt,
      String recordedBy,
      @Nullable Instant revokedAt,
      @Nullable String revokedBy) {

    private static SuccessionView of(Succession succession) {
      return new SuccessionView(
          succession.successionId(),
          succession.predecessorId(),
          succession.successorId(),
          succession.onDay(),
          succession.recordedAt(),
          succession.recordedBy(),
          succession.revokedAt(),
          succession.revokedBy());
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @APIResponseSchema(value = SuccessionView.class, responseCode = "201")
  @Operation(summary = "From a day on, let a successor act for an organisation that ended")
  public Response add(@PathParam("organisationId") UUID organisationId, NewSuccession asked) {
    var succession = recordSuccession.record(organisationId, asked.successorId(), asked.onDay());
    return Response.status(Status.CREATED).entity(SuccessionView.of(succession)).build();
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "Successions with the organisation on either side, revoked ones too")
  public List<SuccessionView> all(@PathParam("organisationId") UUID organisationId) {
    if (organisations.findById(organisationId) == null) {
      throw new Rejected(Rejection.notFound());
    }
    return successions.of(organisationId).stream().map(SuccessionView::of).toList();
  }

  @DELETE
  @Path("/{successionId}")
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Operation(summary = "Revoke a succession that was a mistake; it stays on record")
  public void revoke(
      @PathParam("organisationId") UUID organisationId,
      @PathParam("successionId") UUID successionId) {
    revokeSuccession.revoke(organisationId, successionId);
  }
}
