package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** How many are where; no names. */
@ApplicationScoped
class DeliveryNumbers {

  private final EntityManager database;

  DeliveryNumbers(EntityManager database) {
    this.database = database;
  }

  /**
   * How many deliveries or inbox messages are where.
   *
   * @param kind of message, or DIGEST
   */
  public record Count(String kind, String channel, String state, long count) {}

  /** A message is in its inbox from the moment it is posted, so that channel knows one state. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<Count> counts() {
    return database
        .createNativeQuery(
            "select kind, 'INBOX' as channel, 'SENT' as state, count(*) from message group by kind"
                + " union all"
                + " select coalesce(m.kind, d.purpose), d.channel, d.state, count(*)"
                + " from delivery d left join message m using (message_id)"
                + " group by 1, d.channel, d.state order by 1, 2, 3",
            Count.class)
        .getResultList();
  }
}
