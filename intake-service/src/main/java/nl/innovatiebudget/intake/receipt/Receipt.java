package nl.innovatiebudget.intake.receipt;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationContent;
import nl.innovatiebudget.intake.application.Submission;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Confirms that an application was received, and hands back what was entered (Awb 2:17).
 *
 * @param submission 1 for the first, 2 for the version that took its place, and so on
 * @param contentHash SHA-256 over the canonical content (RFC 8785), as it was signed
 * @param content exactly what was submitted, as JSON; taking its hash gives {@code contentHash}
 * @param jws the same facts, signed, so that others need not take the holder's word for it; absent
 *     for what was submitted before receipts were signed
 */
public record Receipt(
    String number,
    int submission,
    Submission.Kind kind,
    Instant receivedAt,
    String contentHash,
    UUID applicationId,
    @JsonRawValue @Schema(implementation = ApplicationContent.class) String content,
    @Nullable String jws,
    Links links) {

  /** Where the receipt is found again: as JSON, and as a document to keep or print. */
  public record Links(String json, String pdf) {}

  /** The same without its signature. */
  Receipt unsigned() {
    return new Receipt(
        number, submission, kind, receivedAt, contentHash, applicationId, content, null, links);
  }

  static Receipt of(Application application, Submission submission) {
    var path =
        "/v1/applications/%s/submissions/%d"
            .formatted(application.applicationId(), submission.sequence());
    return new Receipt(
        application.number().orElseThrow(),
        submission.sequence(),
        submission.kind(),
        submission.receivedAt(),
        submission.contentHash(),
        application.applicationId(),
        submission.canonicalContent(),
        submission.receipt().isEmpty() ? null : submission.receipt(),
        new Links(path, path + "/receipt"));
  }
}
