package nl.innovatiebudget.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery as an operator sees it: neither what it says nor to whom.
 *
 * @param kind of message, or DIGEST
 * @param attempts how often it was tried
 * @param repeats how often it was sent again without knowing whether it had arrived
 * @param fault of the last attempt
 * @param replaces the delivery whose failure led to this one
 * @param replacedBy the delivery that its own failure led to
 * @param discardProposed whether it waits for a second person to discard it
 */
public record DeliveryView(
    UUID deliveryId,
    @Nullable UUID messageId,
    String kind,
    String channel,
    String purpose,
    boolean statutory,
    String state,
    int attempts,
    int repeats,
    Instant createdAt,
    Instant nextAttemptAt,
    @Nullable Instant sentAt,
    @Nullable String fault,
    @Nullable String detail,
    @Nullable UUID replaces,
    @Nullable UUID replacedBy,
    boolean discardProposed) {}
