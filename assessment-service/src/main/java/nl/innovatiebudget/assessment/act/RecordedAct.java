package nl.innovatiebudget.assessment.act;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One act as it is kept.
 *
 * @param position goes up with every act; the next page starts after it
 * @param actor the acting subject of who did it, or {@code system}
 * @param actorRole the role in which it was done
 */
public record RecordedAct(
    long position,
    @Nullable UUID applicationId,
    @Nullable UUID jurorId,
    String act,
    String actor,
    String actorRole,
    @Nullable String reason,
    @Nullable
        @Schema(
            implementation = Object.class,
            description =
                "What else a reader needs to follow the act; every kind of act has its own")
        JsonNode details,
    Instant actedAt) {}
