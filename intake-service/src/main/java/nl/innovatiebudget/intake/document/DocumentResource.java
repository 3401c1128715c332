package nl.innovatiebudget.intake.document;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import nl.innovatiebudget.intake.document.UploadDocument.Upload;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.links.SignedLinks;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** The documents of an application. */
@Path("/applications/{applicationId}/documents")
@Produces(MediaType.APPLICATION_JSON)
public class DocumentResource {

  private static final String KIND = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
  private static final int LONGEST_KIND = 40;

  private final UploadDocument uploadDocument;
  private final UploadSlots slots;
  private final RemoveDocument removeDocument;
  private final ReadDocuments readDocuments;
  private final DocumentContent content;
  private final SignedLinks links;
  private final CurrentCaller caller;
  private final RequestLanguage language;
  private final Clock clock;

  DocumentResource(
      UploadDocument uploadDocument,
      UploadSlots slots,
      RemoveDocument removeDocument,
      ReadDocuments readDocuments,
      DocumentContent content,
      SignedLinks links,
      CurrentCaller caller,
      RequestLanguage language,
      Clock clock) {
    this.uploadDocument = uploadDocument;
    this.slots = slots;
    this.removeDocument = removeDocument;
    this.readDocuments = readDocuments;
    this.content = content;
    this.links = links;
    this.caller = caller;
    this.language = language;
    this.clock = clock;
  }

  /** How long a link has to work. */
  public record LinkRequest(@Min(1) @Max(60) int minutes) {}

  /** A link that opens the document without logging in. */
  public record Link(URI url, Instant expiresAt) {}

  @POST
  @Consumes(MediaType.APPLICATION_OCTET_STREAM)
  @RolesAllowed(Role.APPLICANT)
  @APIResponse(
      responseCode = "201",
      description = "A new document",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @APIResponse(
      responseCode = "200",
      description = "The same bytes with the same name and kind were there already",
      content = @Content(schema = @Schema(implementation = DocumentView.class)))
  @Operation(
      summary = "Upload a document; its name is in Content-Disposition: attachment; filename*=")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public Response upload(
      @PathParam("applicationId") UUID applicationId,
      @Parameter(required = true) @QueryParam("kind") @Nullable String kind,
      @Parameter(required = true) @HeaderParam(HttpHeaders.CONTENT_DISPOSITION)
          @Nullable String disposition,
      @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable Long length,
      InputStream bytes) {
    var upload = requireNamed(applicationId, kind, disposition, length, bytes);
    try (var slot = slots.take(caller.body())) {
      var uploaded = uploadDocument.upload(upload);
      var view = DocumentView.of(uploaded.document(), language.locale());
      var place = "/applications/" + applicationId + "/documents/" + view.documentId();
      return Response.status(uploaded.isNew() ? Status.CREATED : Status.OK)
          .location(URI.create(place))
          .entity(view)
          .build();
    }
  }

  private static Upload requireNamed(
      UUID applicationId,
      @Nullable String kind,
      @Nullable String disposition,
      @Nullable Long length,
      InputStream bytes) {
    List<DocumentRejection> faults = new ArrayList<>();
    if (kind == null || kind.length() > LONGEST_KIND || !kind.matches(KIND)) {
      faults.add(DocumentRejection.Plain.KIND_INVALID);
    }
    var name = ContentDisposition.fileName(disposition).flatMap(FileName::of);
    if (name.isEmpty()) {
      faults.add(DocumentRejection.Plain.NAME_INVALID);
    }
    Rejected.ifAny(faults);
    return new Upload(
        applicationId,
        String.valueOf(kind),
        name.orElseThrow(),
        length == null ? OptionalLong.empty() : OptionalLong.of(length),
        bytes);
  }

  @GET
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "The documents of an application; staff see those that were submitted")
  public List<DocumentView> all(@PathParam("applicationId") UUID applicationId) {
    var locale = language.locale();
    return readDocuments.all(applicationId).stream()
        .map(document -> DocumentView.of(document, locale))
        .toList();
  }

  @GET
  @Path("/{documentId}")
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @Operation(summary = "One document, with its status")
  public DocumentView one(
      @PathParam("applicationId") UUID applicationId, @PathParam("documentId") UUID documentId) {
    return DocumentView.of(readDocuments.one(applicationId, documentId), language.locale());
  }

  @DELETE
  @Path("/{documentId}")
  @RolesAllowed(Role.APPLICANT)
  @Operation(summary = "Remove a document that was not submitted")
  public void remove(
      @PathParam("applicationId") UUID applicationId, @PathParam("documentId") UUID documentId) {
    removeDocument.remove(applicationId, documentId);
  }

  @GET
  @Path("/{documentId}/content")
  @Produces(MediaType.WILDCARD)
  @RolesAllowed({Role.APPLICANT, Role.PROGRAMME_OFFICER, Role.AUDITOR})
  @APIResponse(
      responseCode = "200",
      description = "The bytes, as the media type that the document has",
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(responseCode = "409", description = "Not scanned yet, or with a virus")
  @Operation(summary = "The file itself, once it was scanned")
  public Response content(
      @PathParam("applicationId") UUID applicationId, @PathParam("documentId") UUID documentId) {
    return content.of(readDocuments.openable(applicationId, documentId));
  }

  @POST
  @Path("/{documentId}/links")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.PROGRAMME_OFFICER)
  @APIResponseSchema(value = Link.class, responseCode = "201")
  @Operation(summary = "Make a link that opens the document for a while, for those who assess it")
  public Response link(
      @PathParam("applicationId") UUID applicationId,
      @PathParam("documentId") UUID documentId,
      LinkRequest request,
      @Context UriInfo address) {
    var document = readDocuments.openable(applicationId, documentId);
    var expiresAt =
        clock.instant().plus(Duration.ofMinutes(request.minutes())).truncatedTo(ChronoUnit.SECONDS);
    var url =
        address
            .getBaseUriBuilder()
            .path(DocumentLinkResource.class)
            .path("{token}")
            .build(links.document(document.documentId(), expiresAt));
    return Response.status(Status.CREATED).entity(new Link(url, expiresAt)).build();
  }
}
