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
import org.jspecify.annotations.Nullable;

/** Drafting applications together, and reading them. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationResource {

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
  @Operation(summary = "Replace the whole content; signatures of other content fall away")
  public Response replace(
      @PathParam("applicationId") UUID applicationId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      ApplicationContent content) {
    return shown(
        changeContent.change(
            applicationId, EntityTag.ofIfMatch(seen), before -> content, representation.get()),
        Response.ok());
  }

  @PATCH
  @Path("/{applicationId}")
  @Consumes("application/merge-patch+json")
  @RolesAllowed(Role.APPLICANT)
  @Operation(
      summary = "Save some parts of the content (JSON Merge Patch); other signatures fall away",
      description =
          "If-Match carries the ETag that you saw. Answer 412 lists who changed which part since.")
  public Response patch(
      @PathParam("applicationId") UUID applicationId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      InputStream patch) {
    return shown(
        changeContent.change(
            applicationId, EntityTag.ofIfMatch(seen), mergePatch.of(patch), representation.get()),
        Response.ok());
  }

  @GET
  @Path("/{applicationId}")
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
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
