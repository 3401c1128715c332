package nl.innovatiebudget.assessment.pitch;

import java.time.Instant;
import java.util.UUID;

/** A juror's own score of a pitch, as it was kept. */
public record PitchView(UUID applicationId, int score, String note, Instant scoredAt) {}
