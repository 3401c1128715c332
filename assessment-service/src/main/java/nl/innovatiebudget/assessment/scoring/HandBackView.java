package nl.innovatiebudget.assessment.scoring;

import java.time.Instant;
import java.util.UUID;

/**
 * That a juror is asked to score a case again.
 *
 * @param deadlineAt first instant at which this juror is too late, unless the round allows later
 */
public record HandBackView(
    UUID applicationId, UUID jurorId, String reason, Instant handedBackAt, Instant deadlineAt) {}
