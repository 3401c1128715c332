package nl.innovatiebudget.assessment.scoring;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event {@code scoring-reminder}: a juror has cases that wait for scores.
 *
 * @param subject the acting subject by which this person logs in
 * @param missing how many
 * @param reminder 1 for the first before this deadline, and so on
 */
record ScoringReminder(
    String roundId,
    UUID jurorId,
    String subject,
    String name,
    @Nullable String email,
    long missing,
    Instant deadlineAt,
    int reminder,
    Instant remindedAt) {}
