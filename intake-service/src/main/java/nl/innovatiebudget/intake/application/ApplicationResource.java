package nl.innovatiebudget.intake.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.io.InputStream;
import java.net.URI;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Drafting applications together, and reading them. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationResource {

  private static final String MERGE_PATCH = "application/merge-patch+json";

  private final DraftApplication draftApplication;
  private final ChangeContent changeContent;
  private final MergePatch mergePatch;
  private final ApplicationAccess access;
  private final CurrentRepresentation representation;

  ApplicationResource(
      DraftApplication draftApplication,
      ChangeContent changeContent,
      MergePatch mergePatch,
      ApplicationAccess access,
      CurrentRepresentation representation) {
    this.draftApplication = draftApplication;
    this.changeContent = changeContent;
    this.mergePatch = mergePatch;
    this.access = access;
    this.representation = representation;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPLICANT)
  @Idempotent
  @APIResponse(
      responseCode = "201",
      description = "The draft",
      headers = {
        @Header(name = HttpHeaders.LOCATION, schema = @Schema(type = SchemaType.STRING)),
        @Header(
            name = HttpHeaders.ETAG,
            description = EntityTag.MEANING,
            schema = @Schema(type = SchemaType.STRING))
      },
      content = @Content(schema = @Schema(implementation = ApplicationView.class)))
  @Operation(summary = "Start an application that your organisation leads; it may be unfinished")
  public Response draft(ApplicationContent content) {
    var application = draftApplication.draft(content, representation.get());
    return shown(
        application, Response.created(URI.create("/applications/" + application.applicationId())));
  }

  @PUT
  @Path("/{applicationId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPLICANT)
  @APIResponse(
      responseCode = "200",
      description = "As it is now",
      headers =
          @Header(
              name = HttpHeaders.ETAG,
              description = EntityTag.MEANING,
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = ApplicationView.class)))
  @Operation(summary = "Replace the whole content; signatures of other content fall away")
  public Response replace(
      @PathParam("applicationId") UUID applicationId,
      @Parameter(required = true, description = "The ETag that you saw")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String seen,
      ApplicationContent content) {
    return shown(
        changeContent.change(
            applicationId, EntityTag.ofIfMatch(seen), before -> content, representation.get()),
        Response.ok());
  }

  @PATCH
  @Path("/{applicationId}")
  @Consumes(MERGE_PATCH)
  @RolesAllowed(Role.APPLICANT)
  @APIResponse(
      responseCode = "200",
      description = "As it is now",
      headers =
          @Header(
              name = HttpHeaders.ETAG,
              description = EntityTag.MEANING,
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = ApplicationView.class)))
  @Operation(
      summary = "Save some parts of the content (JSON Merge Patch); other signatures fall away",
      description = "Answer 412 lists who changed which part since.")
  @RequestBody(
      description =
          "Members of ApplicationContent: those that changed. null empties one; a list is replaced"
              + " as a whole.",
      content =
          @Content(
              mediaType = MERGE_PATCH,
              schema = @Schema(type = SchemaType.OBJECT, additionalProperties = Schema.True.class)))
  public Response patch(
      @PathParam("applicationId") UUID applicationId,
      @Parameter(required = true, description = "The ETag that you saw")
          @HeaderParam(HttpHeaders.IF_MATCH)
          @Nullable String seen,
      InputStream patch) {
    return shown(
        changeContent.change(
            applicationId, EntityTag.ofIfMatch(seen), mergePatch.of(patch), representation.get()),
        Response.ok());
  }

  @GET
  @Path("/{applicationId}")
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @APIResponse(
      responseCode = "200",
      description = "The application",
      headers =
          @Header(
              name = HttpHeaders.ETAG,
              description = EntityTag.MEANING,
              schema = @Schema(type = SchemaType.STRING)),
      content = @Content(schema = @Schema(implementation = ApplicationView.class)))
  @Operation(summary = "One application; staff see what was submitted")
  public Response one(@PathParam("applicationId") UUID applicationId) {
    return shown(access.readable(applicationId), Response.ok());
  }

  private Response shown(Application application, ResponseBuilder response) {
    return response
        .header(HttpHeaders.ETAG, EntityTag.of(application))
        .entity(view(application))
        .build();
  }

  private ApplicationView view(Application application) {
    return ApplicationView.of(
        application, access.shown(application), access.isEditable(application));
  }
}
