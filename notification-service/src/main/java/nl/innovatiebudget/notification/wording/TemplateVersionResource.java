package nl.innovatiebudget.notification.wording;

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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.notification.application.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Other words for a template: proposed by one, taken into use by another. */
@Path("/template-versions")
@Produces(MediaType.APPLICATION_JSON)
public class TemplateVersionResource {

  private static final int MOST = 200;

  private final TemplateVersions versions;
  private final ProposeVersion propose;
  private final DecideVersion decide;

  TemplateVersionResource(TemplateVersions versions, ProposeVersion propose, DecideVersion decide) {
    this.versions = versions;
    this.propose = propose;
    this.decide = decide;
  }

  /** Why these words are not taken into use. */
  public record Refusal(@NotNull @NotBlank @Size(max = 2000) String reason) {}

  /**
   * Words as staff see them.
   *
   * @param version of this template in this language; 1 is built in
   * @param roundId nothing: for every round that has no words of its own
   * @param body absent from lists
   * @param proposedBy acting subject of the person
   */
  public record VersionView(
      UUID versionId,
      String templateName,
      Language language,
      int version,
      @Nullable String roundId,
      @Nullable String body,
      String reason,
      String proposedBy,
      Instant proposedAt,
      TemplateVersion.State state,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String decisionReason) {

    private static VersionView of(TemplateVersion version, boolean whole) {
      return new VersionView(
          version.versionId,
          version.name,
          version.language,
          version.version,
          version.roundId,
          whole ? version.body : null,
          version.reason,
          version.proposedBy,
          version.proposedAt,
          version.state,
          version.decidedBy,
          version.decidedAt,
          version.decisionReason);
    }
  }

  @GET
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Transactional
  @Operation(summary = "Versions of templates, newest first, at most 200")
  public List<VersionView> list(
      @QueryParam("templateName") @Nullable String templateName,
      @QueryParam("language") @Nullable String language,
      @QueryParam("roundId") @Nullable String roundId,
      @QueryParam("state") TemplateVersion.@Nullable State state) {
    var asked = language == null ? null : TemplateResource.languageOf(language);
    return versions.newest(templateName, asked, roundId, state, MOST).stream()
        .map(version -> VersionView.of(version, false))
        .toList();
  }

  @GET
  @Path("/{versionId}")
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Transactional
  @Operation(summary = "A version of a template, with its words")
  public VersionView show(@PathParam("versionId") UUID versionId) {
    return versions
        .findByIdOptional(versionId)
        .map(version -> VersionView.of(version, true))
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  @POST
  @Idempotent
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = VersionView.class, responseCode = "201")
  @Operation(summary = "Proposes other words; all faults in them are named at once")
  public Response propose(VersionProposal proposal) {
    var version = propose.of(proposal);
    return Response.created(URI.create("template-versions/" + version.versionId))
        .entity(VersionView.of(version, true))
        .build();
  }

  @POST
  @Path("/{versionId}/approvals")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER})
  @APIResponseSchema(value = VersionView.class, responseCode = "201")
  @Operation(summary = "Takes words that somebody else proposed into use")
  public Response approve(@PathParam("versionId") UUID versionId) {
    return created(decide.approve(versionId));
  }

  @POST
  @Path("/{versionId}/rejections")
  @Idempotent
  @RolesAllowed({Role.PROGRAMME_OFFICER, Role.DECISION_MAKER})
  @APIResponseSchema(value = VersionView.class, responseCode = "201")
  @Operation(summary = "Rejects words that somebody else proposed, with a reason")
  public Response reject(@PathParam("versionId") UUID versionId, Refusal refusal) {
    return created(decide.reject(versionId, refusal.reason()));
  }

  private static Response created(TemplateVersion version) {
    return Response.status(Response.Status.CREATED).entity(VersionView.of(version, true)).build();
  }
}
