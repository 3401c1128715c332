package nl.innovatiebudget.intake.supplement;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationContent;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;

/** Not treating what stayed incomplete. */
@Path("/applications/{applicationId}/refusals-to-treat")
@Produces(MediaType.APPLICATION_JSON)
public class RefusalResource {

  private final RefuseToTreat refuseToTreat;

  RefusalResource(RefuseToTreat refuseToTreat) {
    this.refuseToTreat = refuseToTreat;
  }

  public record Refusal(@NotNull Reason reason) {}

  /** What is still missing, for the letter. */
  @Schema(name = "RefusalReason")
  public record Reason(
      @NotBlank @Size(max = 2000) @Pattern(regexp = ApplicationContent.PARAGRAPHS) String nl,
      @NotBlank @Size(max = 2000) @Pattern(regexp = ApplicationContent.PARAGRAPHS) String en) {}

  /**
   * The decision, which the applicants do not know before their letter.
   *
   * @param lastDay last day to make it known (Awb 4:5, fourth paragraph)
   */
  public record RefusalView(
      UUID refusalId, String legalBasis, Instant decidedAt, LocalDate lastDay) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @APIResponseSchema(value = RefusalView.class, responseCode = "201")
  @Operation(summary = "Decide not to treat an application that stayed incomplete (Awb 4:5)")
  public Response refuse(@PathParam("applicationId") UUID applicationId, Refusal given) {
    var reason = given.reason();
    var refusal = refuseToTreat.refuse(applicationId, new Text(reason.nl(), reason.en()));
    return Response.status(Status.CREATED)
        .entity(
            new RefusalView(
                refusal.refusalId(), refusal.legalBasis(), refusal.decidedAt(), refusal.lastDay()))
        .build();
  }
}
