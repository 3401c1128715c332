package nl.innovatiebudget.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.notification.template.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A message in the list.
 *
 * @param applicationId nothing for a juror
 */
public record MessageRow(
    UUID messageId,
    MessageKind kind,
    @Nullable UUID applicationId,
    String subject,
    List<Attachment> attachments,
    Instant postedAt,
    @Nullable Instant readAt) {}
