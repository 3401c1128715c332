package nl.innovatiebudget.assessment.jury;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A juror is asked to judge a round; whoever sends letters tells the juror.
 *
 * @param subject the acting subject by which this person logs in
 */
public record JurorInvited(
    UUID invitationId,
    String roundId,
    UUID jurorId,
    String subject,
    String name,
    @Nullable String email,
    @Nullable String language,
    Instant invitedAt) {}
