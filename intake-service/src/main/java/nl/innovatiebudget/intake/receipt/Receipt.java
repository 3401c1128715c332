package nl.innovatiebudget.intake.receipt;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationContent;
import nl.innovatiebudget.intake.application.Submission;

/**
 * Confirms that an application was received, and hands back what was entered (Awb 2:17).
 *
 * @param submission 1 for the first, 2 for the version that took its place, and so on
 * @param contentHash SHA-256 over the canonical content, as it was signed
 */
public record Receipt(
    String number,
    int submission,
    Submission.Kind kind,
    Instant receivedAt,
    String contentHash,
    UUID applicationId,
    ApplicationContent content) {

  static Receipt of(Application application, Submission.Kind kind) {
    return new Receipt(
        application.number().orElseThrow(),
        application.submission(),
        kind,
        application.receivedAt().orElseThrow(),
        application.contentHash(),
        application.applicationId(),
        application.content());
  }
}
