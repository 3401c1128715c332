package nl.innovatiebudget.assessment.casefile;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What intake said about a case after it was opened, whether or not the case could still follow.
 *
 * @param reason in the words of who did it
 */
public record CaseNote(Kind kind, Instant at, @Nullable String reason) {

  /** What happened to the application. */
  @Schema(name = "CaseNoteKind")
  public enum Kind {
    RESUBMITTED,
    WITHDRAWN,
    NOT_TREATED,
    REOPENED
  }
}
