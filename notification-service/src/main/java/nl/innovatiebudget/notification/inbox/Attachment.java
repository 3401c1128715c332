package nl.innovatiebudget.notification.inbox;

import java.util.UUID;

/**
 * A letter that comes with a message.
 *
 * @param sizeBytes of the document
 * @param sha256 of the document, in hexadecimal
 * @param href where it is, from the root of this service
 */
public record Attachment(
    UUID letterId, String mediaType, long sizeBytes, String sha256, String href) {

  static Attachment pdf(UUID letterId, long sizeBytes, String sha256) {
    return new Attachment(
        letterId, "application/pdf", sizeBytes, sha256, "/v1/letters/" + letterId + "/pdf");
  }
}
