package nl.innovatiebudget.notification.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.notification.message.Message;
import nl.innovatiebudget.notification.template.MessageKind;
import org.jspecify.annotations.Nullable;

/**
 * A message as its reader sees it.
 *
 * @param applicationId nothing for a juror
 * @param html a whole page that says the same as the text
 * @param letterId the letter that it announces
 */
public record MessageView(
    UUID messageId,
    MessageKind kind,
    @Nullable UUID applicationId,
    @Nullable UUID letterId,
    String subject,
    String text,
    String html,
    List<Attachment> attachments,
    Instant postedAt,
    @Nullable Instant readAt) {

  static MessageView of(Message message, List<Attachment> attachments) {
    return new MessageView(
        message.messageId(),
        message.kind(),
        message.applicationId().orElse(null),
        message.letterId().orElse(null),
        message.subject(),
        message.text(),
        message.html(),
        attachments,
        message.postedAt(),
        message.readAt().orElse(null));
  }
}
