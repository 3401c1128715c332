package nl.innovatiebudget.intake.receipt;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.innovatiebudget.intake.document.Document;

/**
 * A document that was attached to an application, as the other services are told of it. An event
 * has to stay below 64 KiB with forty of them, so a long name is cut; the file keeps its own.
 *
 * @param fileName at most {@value #LONGEST_NAME_BYTES} bytes in UTF-8, with its extension
 * @param sha256 fingerprint of its bytes, in hexadecimals
 */
public record SubmittedDocument(
    UUID documentId,
    String kind,
    String fileName,
    String mediaType,
    long sizeBytes,
    String sha256) {

  static final int LONGEST_NAME_BYTES = 100;
  private static final int LONGEST_EXTENSION = 10;

  static SubmittedDocument of(Document document) {
    return new SubmittedDocument(
        document.documentId(),
        document.kind(),
        shortened(document.name()),
        document.mediaType(),
        document.sizeBytes(),
        document.sha256());
  }

  /** Cut before its extension, between characters. */
  static String shortened(String name) {
    if (bytes(name) <= LONGEST_NAME_BYTES) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    var extension = dot < 0 || name.length() - dot > LONGEST_EXTENSION ? "" : name.substring(dot);
    var base = name.substring(0, name.length() - extension.length());
    while (bytes(base) + bytes(extension) > LONGEST_NAME_BYTES) {
      base = base.substring(0, base.offsetByCodePoints(base.length(), -1));
    }
    return base + extension;
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
