package nl.innovatiebudget.intake.receipt;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.Submission;

/**
 * What a receipt vouches for: that this content was received at that instant. It names the
 * organisation that submitted and no person.
 *
 * @param iss the organisation that received it
 * @param contentHash fingerprint of the content, which does not travel along
 * @param hashAlgorithm how the fingerprint was taken
 * @param canonicalForm how the content was written down before that
 * @param submittedBy name of the organisation
 */
record ReceiptClaims(
    String iss,
    String number,
    UUID applicationId,
    int submission,
    Submission.Kind kind,
    String roundId,
    int roundVersion,
    Instant receivedAt,
    String contentHash,
    String hashAlgorithm,
    String canonicalForm,
    String submittedBy) {

  /** The application as it has just been submitted. */
  static ReceiptClaims of(
      Application application, Submission.Kind kind, String issuer, String submittedBy) {
    return new ReceiptClaims(
        issuer,
        application.number().orElseThrow(),
        application.applicationId(),
        application.submission(),
        kind,
        application.roundId(),
        application.roundVersion().orElseThrow(),
        application.receivedAt().orElseThrow(),
        application.contentHash(),
        "SHA-256",
        "RFC 8785",
        submittedBy);
  }
}
