package nl.innovatiebudget.assessment.feedback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Event: an applicant may read what the jury thought. */
record FeedbackReleased(
    UUID applicationId,
    String number,
    String roundId,
    List<CriterionFeedback> criteria,
    Instant releasedAt) {}
