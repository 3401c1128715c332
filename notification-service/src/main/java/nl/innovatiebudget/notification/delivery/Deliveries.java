package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.message.Message;
import nl.innovatiebudget.notification.table.MessageTable;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What has to be brought to whom and how: a row each, which is the queue as well as the record. */
@ApplicationScoped
public class Deliveries {

  private static final String INSERT =
      "insert into delivery (delivery_id, message_id, channel, purpose, statutory, address, language,"
          + " state, next_attempt_at, replaces, subject, text, html) values (?1, ?2, ?3, ?4, ?5, ?6,"
          + " ?7, ?8, clock_timestamp() + ?9 * interval '1 millisecond', ?10, ?11, ?12, ?13)";
  private static final String PENDING = "PENDING";

  private final EntityManager database;
  private final MessageTable table;
  private final PaperAddress paperAddress;

  Deliveries(EntityManager database, MessageTable table, PaperAddress paperAddress) {
    this.database = database;
    this.table = table;
    this.paperAddress = paperAddress;
  }

  /** Words that are no message's. */
  public record Words(String subject, String text, String html) {}

  /**
   * To be brought as soon as can be; refuses to send the content of a message that has a notice.
   */
  @Transactional(TxType.MANDATORY)
  public UUID add(Message message, Way way, Purpose purpose, @Nullable String address) {
    return add(message, new Stop(way, purpose, Optional.ofNullable(address)), Duration.ZERO);
  }

  /** As {@link #add(Message, Way, Purpose, String)}, not before a pause has passed. */
  @Transactional(TxType.MANDATORY)
  public UUID add(Message message, Stop stop, Duration pause) {
    return insert(message, stop, PENDING, pause, null);
  }

  /** Held until a digest tells it; refuses what the law asks to tell. */
  @Transactional(TxType.MANDATORY)
  public UUID hold(Message message, Stop stop) {
    return insert(message, stop, "IN_DIGEST", Duration.ZERO, null);
  }

  /** One e-mail in place of what was held. */
  @Transactional(TxType.MANDATORY)
  public UUID addDigest(String address, Language language, Words words, List<UUID> held) {
    var digestId = UUID.randomUUID();
    insert(
        digestId,
        null,
        new Stop(Way.EMAIL, Purpose.DIGEST, Optional.of(address)),
        false,
        language,
        PENDING,
        Duration.ZERO,
        null,
        words);
    if (!held.isEmpty()) {
      tell(held, digestId);
    }
    return digestId;
  }

  private void tell(List<UUID> held, UUID digestId) {
    database
        .createNativeQuery(
            "update delivery set digest_id = :digest where delivery_id in (:held)"
                + " and state = 'IN_DIGEST' and digest_id is null")
        .setParameter("digest", digestId)
        .setParameter("held", held)
        .executeUpdate();
  }

  /** In place of one that failed. */
  @Transactional(TxType.MANDATORY)
  UUID replace(UUID failed, Message message, Stop stop) {
    return insert(message, stop, PENDING, Duration.ZERO, failed);
  }

  /** They left by hand; only those that still wait. */
  @Transactional(TxType.MANDATORY)
  public int sent(List<UUID> deliveryIds, Instant sentAt) {
    return database
        .createNativeQuery(
            "update delivery set state = 'SENT', sent_at = :at, attempts = attempts + 1,"
                + " last_fault = null, last_detail = null"
                + " where delivery_id in (:ids) and state = 'PENDING'")
        .setParameter("at", sentAt)
        .setParameter("ids", deliveryIds)
        .executeUpdate();
  }

  private UUID insert(
      Message message, Stop stop, String state, Duration pause, @Nullable UUID replaces) {
    var mayNotBeMailed =
        message.hasNotice() && stop.way() == Way.EMAIL && stop.purpose() == Purpose.CONTENT;
    if (mayNotBeMailed || stop.purpose() == Purpose.DIGEST) {
      throw new IllegalArgumentException(
          "%s does not go by %s as %s".formatted(message.kind(), stop.way(), stop.purpose()));
    }
    if (stop.way() == Way.PAPER) {
      paperAddress.ensure(message);
    }
    var deliveryId = UUID.randomUUID();
    // The webhook tells a portal, not the reader.
    var statutory = stop.way() != Way.WEBHOOK && table.of(message.kind()).statutory();
    var language = message.recipient().language();
    insert(
        deliveryId, message.messageId(), stop, statutory, language, state, pause, replaces, null);
    return deliveryId;
  }

  private void insert(
      UUID deliveryId,
      @Nullable UUID messageId,
      Stop stop,
      boolean statutory,
      Language language,
      String state,
      Duration pause,
      @Nullable UUID replaces,
      @Nullable Words words) {
    database
        .unwrap(Session.class)
        .createNativeMutationQuery(INSERT)
        .setParameter(1, deliveryId)
        .setParameter(2, messageId, UUID.class)
        .setParameter(3, stop.way().name())
        .setParameter(4, stop.purpose().name())
        .setParameter(5, statutory)
        .setParameter(6, stop.address().orElse(null), String.class)
        .setParameter(7, language.name())
        .setParameter(8, state)
        .setParameter(9, pause.toMillis())
        .setParameter(10, replaces, UUID.class)
        .setParameter(11, words == null ? null : words.subject(), String.class)
        .setParameter(12, words == null ? null : words.text(), String.class)
        .setParameter(13, words == null ? null : words.html(), String.class)
        .executeUpdate();
  }
}
