package nl.innovatiebudget.intake.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as its participants and staff see it.
 *
 * @param revision of the content that is shown; goes up when the content changes
 * @param contentHash what a signature covers, SHA-256 over the canonical content
 * @param editable whether its applicants may change it now
 * @param submission how many times it was submitted
 * @param submittedRevision the revision that is in force; a higher {@code revision} was changed
 *     since and is not submitted
 * @param supplementUntil last day to supply what was missing, while that is asked
 */
public record ApplicationView(
    UUID applicationId,
    ApplicationStatus status,
    @Nullable String number,
    int revision,
    String contentHash,
    boolean editable,
    int submission,
    @Nullable Integer submittedRevision,
    Instant createdAt,
    Instant changedAt,
    @Nullable Instant receivedAt,
    @Nullable LocalDate supplementUntil,
    ApplicationContent content) {

  static ApplicationView of(Application application, ContentVersion shown, boolean editable) {
    return new ApplicationView(
        application.applicationId(),
        application.status(),
        application.number().orElse(null),
        shown.revision(),
        shown.contentHash(),
        editable,
        application.submission(),
        application.submittedRevision().orElse(null),
        application.createdAt(),
        application.changedAt(),
        application.receivedAt().orElse(null),
        application.supplementUntil().orElse(null),
        shown.content());
  }
}
