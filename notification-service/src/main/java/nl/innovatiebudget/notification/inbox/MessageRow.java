package nl.innovatiebudget.notification.inbox;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.notification.message.Message;
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
    Instant postedAt,
    @Nullable Instant readAt) {

  static MessageRow of(Message message) {
    return new MessageRow(
        message.messageId(),
        message.kind(),
        message.applicationId().orElse(null),
        message.subject(),
        message.postedAt(),
        message.readAt().orElse(null));
  }
}
