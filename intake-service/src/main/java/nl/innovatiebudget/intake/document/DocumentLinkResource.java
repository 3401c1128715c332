package nl.innovatiebudget.intake.document;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.innovatiebudget.intake.processing.ProcessingLog;
import nl.innovatiebudget.kit.links.SignedLinks;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Opening a document by a link, for whoever was given it. */
@Path("/document-links")
public class DocumentLinkResource {

  private final SignedLinks links;
  private final Documents documents;
  private final DocumentContent content;
  private final ProcessingLog processing;

  DocumentLinkResource(
      SignedLinks links, Documents documents, DocumentContent content, ProcessingLog processing) {
    this.links = links;
    this.documents = documents;
    this.content = content;
    this.processing = processing;
  }

  @GET
  @Path("/{token}")
  @Produces(MediaType.WILDCARD)
  @PermitAll
  @APIResponse(
      responseCode = "200",
      description = "The bytes, as the media type that the document has",
      content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @Operation(summary = "The file of a link that has not expired")
  @Transactional
  public Response content(@PathParam("token") String token) {
    var document =
        links
            .openedDocument(token)
            .flatMap(documents::find)
            .filter(found -> found.status() == DocumentStatus.AVAILABLE)
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    processing.recordByLink(document.applicationId(), token);
    return content.of(document);
  }
}
