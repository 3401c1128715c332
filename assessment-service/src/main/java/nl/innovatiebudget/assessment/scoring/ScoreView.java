package nl.innovatiebudget.assessment.scoring;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A juror's own scores, as they were kept. */
public record ScoreView(UUID applicationId, List<CriterionScore> scores, Instant scoredAt) {}
