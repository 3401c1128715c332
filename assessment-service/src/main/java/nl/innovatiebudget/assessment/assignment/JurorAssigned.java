package nl.innovatiebudget.assessment.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The event {@code juror-assigned}: a juror was given cases.
 *
 * @param subject the acting subject by which this person logs in
 * @param given how many were given now
 * @param cases how many this juror has in the round now
 * @param deadlineAt the first instant at which a score is too late, if that is settled
 */
record JurorAssigned(
    String roundId,
    UUID jurorId,
    String subject,
    String name,
    @Nullable String email,
    String language,
    long given,
    long cases,
    @Nullable Instant deadlineAt,
    Instant assignedAt) {}
