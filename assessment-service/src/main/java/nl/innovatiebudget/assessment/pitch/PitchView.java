package nl.innovatiebudget.assessment.pitch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A juror's own score of a pitch, as it was kept.
 *
 * @param handedBackBecause why the chair asks for it anew; until then it does not count
 */
public record PitchView(
    UUID applicationId,
    int score,
    String note,
    Instant scoredAt,
    @Nullable String handedBackBecause) {}
