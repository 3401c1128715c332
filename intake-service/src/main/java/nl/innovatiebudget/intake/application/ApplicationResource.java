package nl.innovatiebudget.intake.application;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.idempotency.Idempotent;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Drafting applications together, and reading them. */
@Path("/applications")
@Produces(MediaType.APPLICATION_JSON)
public class ApplicationResource {

  private final DraftApplication draftApplication;
  private final ReplaceContent replaceContent;
  private final Applications applications;
  private final ApplicationAccess access;
  private final CurrentCaller caller;

  ApplicationResource(
      DraftApplication draftApplication,
      ReplaceContent replaceContent,
      Applications applications,
      ApplicationAccess access,
      CurrentCaller caller) {
    this.draftApplication = draftApplication;
    this.replaceContent = replaceContent;
    this.applications = applications;
    this.access = access;
    this.caller = caller;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPLICANT)
  @Idempotent
  @Operation(summary = "Start an application that your organisation leads")
  public Response draft(ApplicationContent content) {
    var application = draftApplication.draft(content, caller.body());
    return Response.created(URI.create("/applications/" + application.applicationId()))
        .header(HttpHeaders.ETAG, ApplicationView.entityTag(application))
        .entity(ApplicationView.of(application))
        .build();
  }

  @PUT
  @Path("/{applicationId}")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.APPLICANT)
  @Operation(summary = "Replace the content of a draft; signatures of other content are dropped")
  public Response replace(
      @PathParam("applicationId") UUID applicationId,
      @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
      ApplicationContent content) {
    if (seen == null) {
      throw new Rejected(ApplicationRejection.IF_MATCH_MISSING);
    }
    return found(replaceContent.replace(applicationId, seen, content, caller.body()));
  }

  @GET
  @RolesAllowed(Role.APPLICANT)
  @Operation(summary = "The newest applications of your organisation, at most 500")
  public List<ApplicationView> own() {
    return applications.of(caller.body()).stream().map(ApplicationView::of).toList();
  }

  @GET
  @Path("/{applicationId}")
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "One application; staff see it once it is submitted")
  public Response one(@PathParam("applicationId") UUID applicationId) {
    return found(access.readable(applicationId));
  }

  private static Response found(Application application) {
    return Response.ok(ApplicationView.of(application))
        .header(HttpHeaders.ETAG, ApplicationView.entityTag(application))
        .build();
  }
}
