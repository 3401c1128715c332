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

/** Deciding later than the term promised. */
@Path("/applications/{applicationId}/decision-term-extensions")
@Produces(MediaType.APPLICATION_JSON)
public class TermExtensionResource {

  private final ExtendDecisionTerm extendDecisionTerm;

  TermExtensionResource(ExtendDecisionTerm extendDecisionTerm) {
    this.extendDecisionTerm = extendDecisionTerm;
  }

  /**
   * Until when, and why.
   *
   * @param lastDay to make the decision known, in Amsterdam
   */
  @Schema(name = "DecisionTermExtensionRequest")
  public record Extension(@NotNull LocalDate lastDay, @NotNull ExtensionReason reason) {}

  /** Why we need more time, as the applicants read it. */
  public record ExtensionReason(
      @NotBlank @Size(max = 2000) @Pattern(regexp = ApplicationContent.PARAGRAPHS) String nl,
      @NotBlank @Size(max = 2000) @Pattern(regexp = ApplicationContent.PARAGRAPHS) String en) {}

  /** The term that the applicants were told. */
  public record ExtensionView(
      UUID extensionId,
      LocalDate formerLastDay,
      LocalDate lastDay,
      Text reason,
      Instant extendedAt) {}

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @Idempotent
  @APIResponseSchema(value = ExtensionView.class, responseCode = "201")
  @Operation(summary = "Tell the applicants that the decision comes later (Awb 4:14)")
  public Response extend(@PathParam("applicationId") UUID applicationId, Extension asked) {
    var reason = new Text(asked.reason().nl(), asked.reason().en());
    var extension = extendDecisionTerm.extend(applicationId, asked.lastDay(), reason);
    return Response.status(Status.CREATED)
        .entity(
            new ExtensionView(
                extension.extensionId(),
                extension.formerLastDay(),
                extension.lastDay(),
                extension.reason(),
                extension.extendedAt()))
        .build();
  }
}
