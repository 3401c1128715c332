package nl.innovatiebudget.notification.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is held for a juror until its digest. */
@ApplicationScoped
class HeldMessages {

  private final EntityManager database;

  HeldMessages(EntityManager database) {
    this.database = database;
  }

  /**
   * One message.
   *
   * @param subject of its notice, if it may only be read in the portal
   */
  record Held(UUID deliveryId, String subject, Instant postedAt) {}

  /** Those with a digest, and those for whom something is held from when they had one. */
  @Transactional(TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  List<String> peopleToTell(String after, int most) {
    return database
        .createNativeQuery(
            "select p.subject from preference p where p.subject > ?1 and (p.digest = 'DAILY'"
                + " or exists (select from delivery d join message m using (message_id)"
                + " join juror j using (juror_id) where j.subject = p.subject"
                + " and d.state = 'IN_DIGEST' and d.digest_id is null))"
                + " order by p.subject limit ?2",
            String.class)
        .setParameter(1, after)
        .setParameter(2, most)
        .getResultList();
  }

  /** Oldest first, locked. */
  @Transactional(TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  List<Held> lockOf(String login, int most) {
    return database
        .createNativeQuery(
            "select d.delivery_id, coalesce(m.notice_subject, m.subject), m.posted_at"
                + " from delivery d join message m using (message_id) join juror j using (juror_id)"
                + " where j.subject = ?1 and d.state = 'IN_DIGEST' and d.digest_id is null"
                + " order by m.posted_at, m.message_id limit ?2 for update of d",
            Held.class)
        .setParameter(1, login)
        .setParameter(2, most)
        .getResultList();
  }

  /** Where assessment says that the juror can be reached. */
  @Transactional(TxType.MANDATORY)
  @SuppressWarnings("unchecked")
  List<String> knownAddress(String login) {
    return database
        .createNativeQuery(
            "select email from juror where subject = ?1 and email is not null limit 1",
            String.class)
        .setParameter(1, login)
        .getResultList();
  }
}
