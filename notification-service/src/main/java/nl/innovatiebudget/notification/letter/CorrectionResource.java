package nl.innovatiebudget.notification.letter;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Corrections of slips in letters, by two people. */
@Path("/letter-corrections")
@Produces(MediaType.APPLICATION_JSON)
public class CorrectionResource {

  private static final int MOST = 200;

  private final CorrectLetter correct;
  private final LetterCorrections corrections;

  CorrectionResource(CorrectLetter correct, LetterCorrections corrections) {
    this.correct = correct;
    this.corrections = corrections;
  }

  /** Why a letter is not corrected. */
  public record CorrectionRefusal(@NotNull @NotBlank @Size(max = 2000) String reason) {}

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR})
  @Transactional
  @Operation(summary = "Corrections, newest first, at most 200")
  public List<CorrectionView> list(@QueryParam("state") LetterCorrection.@Nullable State state) {
    return corrections.newest(state, MOST).stream().map(correct::view).toList();
  }

  @GET
  @Path("/{correctionId}")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR})
  @Transactional
  @Operation(summary = "What is to be corrected, and why")
  public CorrectionView show(@PathParam("correctionId") UUID correctionId) {
    return corrections
        .findByIdOptional(correctionId)
        .map(correct::view)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  @GET
  @Path("/{correctionId}/draft")
  @Produces(MediaType.TEXT_HTML)
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER, Role.AUDITOR})
  @APIResponse(
      responseCode = "200",
      description = "OK",
      content = @Content(schema = @Schema(type = SchemaType.STRING)))
  @APIResponse(
      responseCode = "409",
      description = "The letter was corrected meanwhile, or cannot be")
  @Operation(summary = "The letter that an approval would issue")
  public Response draft(@PathParam("correctionId") UUID correctionId) {
    return Response.ok(correct.draft(correctionId), MediaType.TEXT_HTML + ";charset=UTF-8").build();
  }

  @POST
  @Path("/{correctionId}/approvals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER})
  @APIResponseSchema(value = CorrectionView.class, responseCode = "201")
  @Operation(summary = "Issues the new letter that somebody else proposed")
  public Response approve(@PathParam("correctionId") UUID correctionId) {
    return created(correct.approve(correctionId));
  }

  @POST
  @Path("/{correctionId}/rejections")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER})
  @APIResponseSchema(value = CorrectionView.class, responseCode = "201")
  @Operation(summary = "Rejects a correction that somebody else proposed, with a reason")
  public Response reject(@PathParam("correctionId") UUID correctionId, CorrectionRefusal refusal) {
    return created(correct.reject(correctionId, refusal.reason()));
  }

  private Response created(LetterCorrection correction) {
    return Response.status(Response.Status.CREATED).entity(correct.view(correction)).build();
  }
}
