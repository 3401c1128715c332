package nl.innovatiebudget.assessment.act;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done in a round, to be kept for good.
 *
 * @param applicationId the case that it concerns, if it concerns one
 * @param jurorId the juror whom it concerns, if it concerns one
 * @param act what was done, in kebab-case and the past tense, such as {@code conflict-dismissed}
 * @param reason why, in the words of who did it
 * @param details what else a reader needs to follow it; becomes JSON
 */
public record NewAct(
    String roundId,
    @Nullable UUID applicationId,
    @Nullable UUID jurorId,
    String act,
    @Nullable String reason,
    @Nullable Object details) {}
