package nl.innovatiebudget.notification.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.notification.task.TaskKind;
import nl.innovatiebudget.notification.task.Tasks;

/**
 * Sees that who must be told that something waits in the portal is told in time (Awb 2:10): within
 * 48 hours, and warns an officer well before. Replicas may look at the same time: a task is opened
 * once, and never again after an officer has completed it.
 */
@ApplicationScoped
class NoticeWatch {

  private static final int MOST_AT_ONCE = 500;

  /** Nothing was sent by any way, and no officer has settled it. */
  private static final String UNTOLD =
      " from delivery d join message m using (message_id) where d.statutory"
          + " and d.state in ('PENDING', 'SENDING', 'BOUNCED', 'UNDELIVERABLE', 'PARKED')"
          + " and m.posted_at <= ?1 and not exists (select from delivery other"
          + " where other.message_id = d.message_id and other.channel <> 'WEBHOOK'"
          + " and other.state = 'SENT')";

  private final EntityManager database;
  private final Tasks tasks;
  private final DeliveryConfig config;
  private final Clock clock;

  NoticeWatch(EntityManager database, Tasks tasks, DeliveryConfig config, Clock clock) {
    this.database = database;
    this.tasks = tasks;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      every = "{innovatiebudget.delivery.watch-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  @Transactional
  void warn() {
    for (var messageId : unwarned(clock.instant().minus(config.warnAfter()))) {
      tasks.open(
          TaskKind.NOTICE_LATE,
          messageId,
          "in the portal for more than %d hours".formatted(config.warnAfter().toHours()));
    }
  }

  /** How many messages were not announced in time. */
  @Transactional
  long overdue() {
    return (Long)
        database
            .createNativeQuery(
                "select count(distinct d.message_id)"
                    + UNTOLD
                    + " and not exists (select from officer_task t where t.about = d.message_id"
                    + " and t.kind = ?2 and t.completed_at is not null)",
                Long.class)
            .setParameter(1, clock.instant().minus(config.noticeWithin()))
            .setParameter(2, TaskKind.NOTICE_LATE.name())
            .getSingleResult();
  }

  @SuppressWarnings("unchecked")
  private List<UUID> unwarned(Instant postedBefore) {
    return database
        .createNativeQuery(
            "select distinct d.message_id"
                + UNTOLD
                + " and not exists (select from officer_task t where t.about = d.message_id"
                + " and t.kind = ?2) limit "
                + MOST_AT_ONCE,
            UUID.class)
        .setParameter(1, postedBefore)
        .setParameter(2, TaskKind.NOTICE_LATE.name())
        .getResultList();
  }
}
