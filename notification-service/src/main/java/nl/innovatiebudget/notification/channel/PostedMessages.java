package nl.innovatiebudget.notification.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/** In whose inbox a message lies. */
@ApplicationScoped
class PostedMessages {

  private final EntityManager database;

  PostedMessages(EntityManager database) {
    this.database = database;
  }

  private record Row(Instant postedAt, @Nullable String subject) {}

  private record Number(String kind, String value) {
    BodyId id() {
      return new BodyId(BodyId.Kind.valueOf(kind), value);
    }
  }

  @Transactional
  MessageNews.Posted find(UUID messageId) {
    var row =
        (Row)
            database
                .createNativeQuery(
                    "select m.posted_at, j.subject from message m left join juror j using (juror_id)"
                        + " where m.message_id = ?1",
                    Row.class)
                .setParameter(1, messageId)
                .getSingleResult();
    return new MessageNews.Posted(
        messageId, new MessageNews.Inbox(bodies(messageId), row.subject()), row.postedAt());
  }

  @SuppressWarnings("unchecked")
  private List<BodyId> bodies(UUID messageId) {
    return database
        .createNativeQuery(
            "select b.kind, b.value from message m join party_body b using (party_id)"
                + " where m.message_id = ?1 order by b.kind, b.value",
            Number.class)
        .setParameter(1, messageId)
        .getResultStream()
        .map(row -> ((Number) row).id())
        .toList();
  }
}
