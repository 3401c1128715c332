package nl.innovatiebudget.notification.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.notification.paging.PagePosition;
import org.jspecify.annotations.Nullable;

/** What waits for an officer. */
@ApplicationScoped
public class Tasks {

  private static final int LONGEST_DETAIL = 300;
  private static final String SELECT =
      "select t.task_id, t.kind, t.about, t.detail, coalesce(p.application_id, a.application_id), coalesce(p.name, j.name),"
          + " t.opened_at, t.completed_at, t.outcome from officer_task t"
          + " left join delivery d on d.delivery_id = t.about"
          + " left join message m on m.message_id in (t.about, d.message_id)"
          + " left join party p on p.party_id = m.party_id"
          + " left join application a on a.application_id = t.about"
          + " left join juror j on j.juror_id = m.juror_id ";

  private final EntityManager database;
  private final Clock clock;

  Tasks(EntityManager database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Asks an officer once: a task of this kind about the same that is still open keeps its place,
   * with the newest detail.
   *
   * @param detail a code or a few words, without names and addresses; cut off at 300 characters
   */
  @Transactional(TxType.MANDATORY)
  public void open(TaskKind kind, UUID about, String detail) {
    database
        .createNativeQuery(
            "insert into officer_task (task_id, kind, about, detail, opened_at)"
                + " values (?1, ?2, ?3, ?4, ?5)"
                + " on conflict (kind, about) where completed_at is null"
                + " do update set detail = excluded.detail")
        .setParameter(1, UUID.randomUUID())
        .setParameter(2, kind.name())
        .setParameter(3, about)
        .setParameter(4, detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)))
        .setParameter(5, clock.instant())
        .executeUpdate();
  }

  /** The oldest first, so that nothing stays at the bottom. */
  @Transactional
  @SuppressWarnings("unchecked")
  List<Task> open(PagePosition after, int most) {
    return database
        .createNativeQuery(
            SELECT
                + "where t.completed_at is null and (t.opened_at, t.task_id) > (?1, ?2)"
                + " order by t.opened_at, t.task_id limit ?3",
            Task.class)
        .setParameter(1, after.at())
        .setParameter(2, after.id())
        .setParameter(3, most)
        .getResultList();
  }

  /** As many of the oldest. */
  @Transactional
  public List<Task> open(int most) {
    return open(PagePosition.OLDEST, most);
  }

  /** Every task about one thing, also those that are done. */
  @Transactional
  @SuppressWarnings("unchecked")
  public List<Task> about(UUID about) {
    return database
        .createNativeQuery(
            SELECT + "where t.about = ?1 order by t.opened_at, t.task_id", Task.class)
        .setParameter(1, about)
        .getResultList();
  }

  @Transactional
  public Optional<Task> find(UUID taskId) {
    return database
        .createNativeQuery(SELECT + "where t.task_id = ?1", Task.class)
        .setParameter(1, taskId)
        .getResultStream()
        .map(Task.class::cast)
        .findFirst();
  }

  /** What was asked happened; harmless when it was done, or never asked. */
  @Transactional(TxType.MANDATORY)
  public void settled(TaskKind kind, UUID about, String outcome) {
    database
        .createNativeQuery(
            "update officer_task set completed_at = ?3, completed_by = 'system', outcome = ?4"
                + " where kind = ?1 and about = ?2 and completed_at is null")
        .setParameter(1, kind.name())
        .setParameter(2, about)
        .setParameter(3, clock.instant())
        .setParameter(4, outcome)
        .executeUpdate();
  }

  /** Whether it was open. */
  @Transactional(TxType.MANDATORY)
  boolean complete(UUID taskId, String by, String outcome) {
    return database
            .createNativeQuery(
                "update officer_task set completed_at = ?2, completed_by = ?3, outcome = ?4"
                    + " where task_id = ?1 and completed_at is null")
            .setParameter(1, taskId)
            .setParameter(2, clock.instant())
            .setParameter(3, by)
            .setParameter(4, outcome)
            .executeUpdate()
        == 1;
  }

  /**
   * A task as an officer sees it.
   *
   * @param about the id of the message, delivery, application or version of a template
   * @param applicationId which it is about; a juror's message is about none
   * @param recipient who was not told; a digest is no message to anybody
   */
  public record Task(
      UUID taskId,
      String kind,
      UUID about,
      String detail,
      @Nullable UUID applicationId,
      @Nullable String recipient,
      Instant openedAt,
      @Nullable Instant completedAt,
      @Nullable String outcome) {}
}
