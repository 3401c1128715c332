package nl.innovatiebudget.notification.delivery;

import java.util.UUID;
import nl.innovatiebudget.notification.application.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a channel has to bring.
 *
 * @param deliveryId stays the same when it is tried again, so that the other side can see that
 * @param messageId none for a digest
 * @param address none if the way needs none, or when it was erased
 * @param attempts with this one
 * @param repeats how often it was sent again without knowing whether it had arrived
 */
public record Parcel(
    UUID deliveryId,
    @Nullable UUID messageId,
    Purpose purpose,
    boolean statutory,
    @Nullable String address,
    Language language,
    String subject,
    String text,
    String html,
    int attempts,
    int repeats) {}
