package nl.innovatiebudget.intake.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as its participants and staff see it.
 *
 * @param revision goes up when the content changes
 * @param contentHash what a signature covers, SHA-256 over the canonical content
 */
public record ApplicationView(
    UUID applicationId,
    ApplicationStatus status,
    @Nullable String number,
    int revision,
    String contentHash,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant receivedAt,
    ApplicationContent content) {

  static ApplicationView of(Application application) {
    return new ApplicationView(
        application.applicationId(),
        application.status(),
        application.number().orElse(null),
        application.revision(),
        application.contentHash(),
        application.createdAt(),
        application.changedAt(),
        application.receivedAt().orElse(null),
        application.content());
  }

  /** The {@code ETag}: it changes exactly when the content does. */
  static String entityTag(Application application) {
    return "\"" + application.revision() + "\"";
  }
}
