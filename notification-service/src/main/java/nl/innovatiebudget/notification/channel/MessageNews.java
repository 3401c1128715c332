package nl.innovatiebudget.notification.channel;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * That a message lies in an inbox, as a CloudEvent in structured JSON; neither what it says nor
 * anybody's name.
 *
 * @param id of the delivery, the same in every attempt
 */
record MessageNews(
    String specversion,
    UUID id,
    String source,
    String type,
    Instant time,
    String datacontenttype,
    Posted data) {

  static final EventType TYPE = EventType.of("message-posted");

  /**
   * What was posted.
   *
   * @param inbox whose
   */
  record Posted(UUID messageId, Inbox inbox, Instant postedAt) {}

  /**
   * A body's inbox, known by any of its numbers, or a juror's own.
   *
   * @param subject by which the juror logs in; nothing while that is not known
   */
  record Inbox(List<BodyId> bodyIds, @Nullable String subject) {}

  static MessageNews of(UUID deliveryId, String source, Posted posted) {
    return new MessageNews(
        "1.0", deliveryId, source, TYPE.toString(), posted.postedAt(), "application/json", posted);
  }
}
