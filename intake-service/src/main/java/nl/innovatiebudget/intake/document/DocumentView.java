package nl.innovatiebudget.intake.document;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as those who may see it do.
 *
 * @param kind what it is for
 * @param mediaType by its content
 * @param sha256 of the bytes, in hexadecimals
 * @param explanation what the status means for the reader, unless the document is available
 */
public record DocumentView(
    UUID documentId,
    String kind,
    String name,
    String mediaType,
    long sizeBytes,
    String sha256,
    DocumentStatus status,
    @Nullable String explanation,
    Instant uploadedAt) {

  static DocumentView of(Document document, Locale locale) {
    return new DocumentView(
        document.documentId(),
        document.kind(),
        document.name(),
        document.mediaType(),
        document.sizeBytes(),
        document.sha256(),
        document.status(),
        document.status().explanation().map(text -> text.in(locale)).orElse(null),
        document.uploadedAt());
  }
}
