package nl.innovatiebudget.notification.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction as staff see it.
 *
 * @param proposedBy acting subject of the person
 * @param newLetterId once it is approved
 */
public record CorrectionView(
    UUID correctionId,
    UUID letterId,
    Changes changes,
    String reason,
    String proposedBy,
    Instant proposedAt,
    LetterCorrection.State state,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decisionReason,
    @Nullable UUID newLetterId) {}
