package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rows as operators see them, and what they did with them. */
@ApplicationScoped
class DeliveryDesk {

  private static final String LAST_ACT =
      "(select a.act from delivery_act a where a.delivery_id = d.delivery_id"
          + " order by a.act_id desc limit 1)";
  private static final String VIEW =
      "select d.delivery_id, d.message_id, coalesce(m.kind, d.purpose), d.channel, d.purpose,"
          + " d.statutory, d.state, d.attempts, d.repeats, d.created_at, d.next_attempt_at,"
          + " d.sent_at, d.last_fault, d.last_detail, d.replaces,"
          + " (select n.delivery_id from delivery n where n.replaces = d.delivery_id),"
          + " coalesce("
          + LAST_ACT
          + " = 'DISCARD_PROPOSED' and d.state <> 'DISCARDED', false)"
          + " from delivery d left join message m using (message_id) ";

  private final EntityManager database;
  private final Clock clock;

  DeliveryDesk(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The last thing that a person did. */
  record Act(String act, String actedBy, String reason) {}

  /** By id, so that a page continues where the one before it ended. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<DeliveryView> list(
      @Nullable DeliveryState state, @Nullable Way way, @Nullable UUID after, int most) {
    return database
        .unwrap(Session.class)
        .createNativeQuery(
            VIEW
                + "where (cast(:state as text) is null or d.state = :state)"
                + " and (cast(:way as text) is null or d.channel = :way)"
                + " and (cast(:after as uuid) is null or d.delivery_id > :after)"
                + " order by d.delivery_id limit :most",
            DeliveryView.class)
        .setParameter("state", state == null ? null : state.name(), String.class)
        .setParameter("way", way == null ? null : way.name(), String.class)
        .setParameter("after", after, UUID.class)
        .setParameter("most", most)
        .getResultList();
  }

  @Transactional
  Optional<DeliveryView> find(UUID deliveryId) {
    return database
        .createNativeQuery(VIEW + "where d.delivery_id = ?1", DeliveryView.class)
        .setParameter(1, deliveryId)
        .getResultStream()
        .map(DeliveryView.class::cast)
        .findFirst();
  }

  /** Until the transaction ends nobody else does anything with it. */
  @Transactional(TxType.MANDATORY)
  Optional<DeliveryView> lock(UUID deliveryId) {
    var rows =
        database
            .createNativeQuery(
                "select delivery_id from delivery where delivery_id = ?1 for update", UUID.class)
            .setParameter(1, deliveryId)
            .getResultList();
    return rows.isEmpty() ? Optional.empty() : find(deliveryId);
  }

  @Transactional(TxType.MANDATORY)
  Optional<String> addressOf(UUID deliveryId) {
    return Optional.ofNullable(
        (String)
            database
                .createNativeQuery(
                    "select address from delivery where delivery_id = ?1", String.class)
                .setParameter(1, deliveryId)
                .getSingleResult());
  }

  @Transactional(TxType.MANDATORY)
  Optional<Act> lastAct(UUID deliveryId) {
    return database
        .createNativeQuery(
            "select act, acted_by, reason from delivery_act where delivery_id = ?1"
                + " order by act_id desc limit 1",
            Act.class)
        .setParameter(1, deliveryId)
        .getResultStream()
        .map(Act.class::cast)
        .findFirst();
  }

  @Transactional(TxType.MANDATORY)
  void record(UUID deliveryId, String act, String by, String reason) {
    database
        .createNativeQuery(
            "insert into delivery_act (delivery_id, act, acted_by, acted_at, reason)"
                + " values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, deliveryId)
        .setParameter(2, act)
        .setParameter(3, by)
        .setParameter(4, clock.instant())
        .setParameter(5, reason)
        .executeUpdate();
  }

  /** To be tried at once. */
  @Transactional(TxType.MANDATORY)
  void reopen(UUID deliveryId) {
    database
        .createNativeQuery(
            "update delivery set state = 'PENDING', sent_at = null,"
                + " next_attempt_at = clock_timestamp() where delivery_id = ?1")
        .setParameter(1, deliveryId)
        .executeUpdate();
  }

  @Transactional(TxType.MANDATORY)
  void discard(UUID deliveryId) {
    database
        .createNativeQuery("update delivery set state = 'DISCARDED' where delivery_id = ?1")
        .setParameter(1, deliveryId)
        .executeUpdate();
  }
}
