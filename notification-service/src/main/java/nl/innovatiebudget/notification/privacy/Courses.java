package nl.innovatiebudget.notification.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.time.BusinessClock;
import nl.innovatiebudget.notification.table.MessageTable;

/** Reads what became of an application from what was told about it. */
@ApplicationScoped
class Courses {

  /** What is on its way; parked is not given up yet. What is held for a digest is not urgent. */
  static final String OPEN = "d.state in ('PENDING', 'SENDING', 'PARKED')";

  private static final String FACTS =
      """
      with told as (
        select m.kind, m.posted_at, m.message_id, m.event_id
        from message m join party p using (party_id) where p.application_id = ?1
      ), sent as (
        select d.delivery_id, d.state from told join delivery d using (message_id)
      ), decided as (
        select kind, issued_at from letter
        where application_id = ?1 and corrects is null and kind in ('AWARD', 'REFUSAL', 'NOT_TREATED')
      )
      select exists (select from application where application_id = ?1),
             exists (select from decided where kind = 'AWARD'),
             (select max(posted_at) from told where kind in ('AWARD_DETERMINED', 'AWARD_WITHDRAWN')),
             (select max(issued_at) from decided where kind in ('REFUSAL', 'NOT_TREATED')),
             (select max(posted_at) from told where kind = 'WITHDRAWN'),
             (select max(posted_at) from told where kind = 'REOPENED'),
             greatest((select max(issued_at) from decided), (select max(posted_at) from told where kind in (?2))),
             (select max(p.dispatched_on) from told t join delivery d using (message_id)
                 join paper_letter l using (delivery_id) join paper_posting p using (batch_id)
                 where d.state = 'SENT' and (t.kind = 'DECISION_AVAILABLE' or t.kind in (?2))),
             greatest((select max(issued_at) from letter where application_id = ?1), (select max(posted_at) from told)),
             (select count(*) from sent d where %s),
             (select count(*) from officer_task where completed_at is null
                 and (about = ?1 or about in (select message_id from told) or about in (select delivery_id from sent))),
             (select count(*) from parked_event where key = cast(?1 as text) and state = 'PARKED'),
             greatest(0, (select count(distinct event_id) from told where kind = 'OBJECTION_RECEIVED' and posted_at > ?3)
                 - (select count(distinct event_id) from told where kind = 'OBJECTION_DECIDED')),
             greatest(0, (select count(distinct event_id) from told where kind = 'RECLAIM_RAISED' and posted_at > ?4)
                 - (select count(distinct event_id) from told where kind = 'RECLAIM_SETTLED'))
      """
          .formatted(OPEN);

  private final EntityManager database;
  private final MessageTable table;
  private final RetentionConfig retention;
  private final Clock clock;

  Courses(EntityManager database, MessageTable table, RetentionConfig retention, Clock clock) {
    this.database = database;
    this.table = table;
    this.retention = retention;
    this.clock = clock;
  }

  /**
   * An objection that was withdrawn and a debt that was let go are not told here, so that those
   * which nothing follows count for as long as people are kept, and no longer.
   */
  @Transactional(TxType.MANDATORY)
  Course of(UUID applicationId) {
    var row =
        (Object[])
            database
                .createNativeQuery(FACTS)
                .setParameter(1, applicationId)
                .setParameter(2, kindsThatDecide())
                .setParameter(3, ago(retention.notAwardedMonths()))
                .setParameter(4, ago(retention.awardedMonths()))
                .getSingleResult();
    return new Course(
        (Boolean) row[0],
        (Boolean) row[1],
        (Instant) row[2],
        (Instant) row[3],
        (Instant) row[4],
        (Instant) row[5],
        (Instant) row[6],
        row[7] instanceof Date posted ? posted.toLocalDate() : (LocalDate) row[7],
        (Instant) row[8],
        new Course.Open(
            (Long) row[9], (Long) row[10], (Long) row[11], (Long) row[12], (Long) row[13]));
  }

  private Instant ago(int months) {
    return clock.instant().atZone(BusinessClock.AMSTERDAM).minusMonths(months).toInstant();
  }

  private List<String> kindsThatDecide() {
    return table.all().stream()
        .filter(rule -> rule.remedy() != null)
        .map(rule -> rule.message().name())
        .toList();
  }
}
