package nl.innovatiebudget.assessment.feedback;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feedback as an officer sees it.
 *
 * @param checkedAt absent while it is still in the jurors' own words
 */
public record FeedbackView(
    UUID applicationId,
    String number,
    List<CriterionFeedback> criteria,
    @Nullable Instant checkedAt,
    @Nullable Instant releasedAt) {}
