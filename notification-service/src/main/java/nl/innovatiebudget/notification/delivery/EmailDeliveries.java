package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Language;
import nl.innovatiebudget.notification.message.Message;

/** The e-mails that go with messages: one row each, which is the queue as well as the record. */
@ApplicationScoped
class EmailDeliveries {

  private final EntityManager database;

  EmailDeliveries(EntityManager database) {
    this.database = database;
  }

  /** An e-mail whose turn it is. */
  record Due(
      UUID deliveryId,
      String address,
      String language,
      String subject,
      String text,
      String html,
      int attempts) {}

  /** How many e-mails or inbox messages are where. */
  record Count(String kind, String channel, String state, long count) {}

  @Transactional(TxType.MANDATORY)
  void add(Message message, String address, Language language) {
    database
        .createNativeQuery(
            "insert into email_delivery (delivery_id, message_id, address, language)"
                + " values (?1, ?2, ?3, ?4)")
        .setParameter(1, UUID.randomUUID())
        .setParameter(2, message.messageId())
        .setParameter(3, address)
        .setParameter(4, language.name())
        .executeUpdate();
  }

  /** Locks the row until the transaction ends; rows that another sender has are passed over. */
  @Transactional(TxType.MANDATORY)
  Optional<Due> lockNext() {
    return database
        .createNativeQuery(
            "select d.delivery_id, d.address, d.language,"
                + " coalesce(m.notice_subject, m.subject), coalesce(m.notice_text, m.text),"
                + " coalesce(m.notice_html, m.html), d.attempts"
                + " from email_delivery d join message m using (message_id)"
                + " where d.state = 'PENDING' and d.next_attempt_at <= now()"
                + " order by d.next_attempt_at limit 1 for update of d skip locked",
            Due.class)
        .getResultStream()
        .map(Due.class::cast)
        .findFirst();
  }

  @Transactional(TxType.MANDATORY)
  void markSent(Due due, Instant sentAt) {
    database
        .createNativeQuery(
            "update email_delivery set state = 'SENT', sent_at = ?2, attempts = attempts + 1,"
                + " last_fault = null where delivery_id = ?1")
        .setParameter(1, due.deliveryId())
        .setParameter(2, Timestamp.from(sentAt))
        .executeUpdate();
  }

  /** The pause runs by the database's clock, which nobody moves. */
  @Transactional(TxType.MANDATORY)
  void postpone(Due due, SendFault fault, Duration pause) {
    database
        .createNativeQuery(
            "update email_delivery set attempts = attempts + 1, last_fault = ?2,"
                + " next_attempt_at = clock_timestamp() + ?3 * interval '1 millisecond'"
                + " where delivery_id = ?1")
        .setParameter(1, due.deliveryId())
        .setParameter(2, fault.name())
        .setParameter(3, pause.toMillis())
        .executeUpdate();
  }

  @Transactional(TxType.MANDATORY)
  void giveUp(Due due, SendFault fault) {
    database
        .createNativeQuery(
            "update email_delivery set state = 'UNDELIVERABLE', attempts = attempts + 1,"
                + " last_fault = ?2 where delivery_id = ?1")
        .setParameter(1, due.deliveryId())
        .setParameter(2, fault.name())
        .executeUpdate();
  }

  /** How many e-mails are in a state. */
  @Transactional
  long in(String state) {
    return (Long)
        database
            .createNativeQuery("select count(*) from email_delivery where state = ?1", Long.class)
            .setParameter(1, state)
            .getSingleResult();
  }

  /** A message is in its inbox from the moment it is posted, so that channel knows one state. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<Count> counts() {
    return database
        .createNativeQuery(
            "select kind, 'INBOX' as channel, 'SENT' as state, count(*) from message group by kind"
                + " union all"
                + " select m.kind, 'EMAIL', d.state, count(*)"
                + " from email_delivery d join message m using (message_id) group by m.kind, d.state"
                + " order by 1, 2, 3",
            Count.class)
        .getResultList();
  }
}
