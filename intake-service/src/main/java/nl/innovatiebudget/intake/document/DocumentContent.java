package nl.innovatiebudget.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.FileNotFoundException;

/** Answers with the bytes of a document, to be saved as a file and never to be shown as a page. */
@ApplicationScoped
class DocumentContent {

  private final DocumentStore store;

  DocumentContent(DocumentStore store) {
    this.store = store;
  }

  Response of(Document document) {
    StreamingOutput bytes =
        out -> {
          try (var content =
              store
                  .open(document.sha256())
                  .orElseThrow(() -> new FileNotFoundException(document.sha256()))) {
            content.transferTo(out);
          }
        };
    return Response.ok(bytes)
        .type(document.mediaType())
        .header(HttpHeaders.CONTENT_LENGTH, document.sizeBytes())
        .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment(document.name()))
        .build();
  }
}
