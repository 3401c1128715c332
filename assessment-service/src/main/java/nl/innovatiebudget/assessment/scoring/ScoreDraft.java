package nl.innovatiebudget.assessment.scoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An unfinished sheet, for its own juror only.
 *
 * @param revision another one at every save
 */
public record ScoreDraft(
    UUID applicationId, List<DraftScore> scores, @JsonIgnore UUID revision, Instant savedAt) {

  /** The {@code ETag}. */
  public String tag() {
    return "\"" + revision + "\"";
  }
}
