package nl.innovatiebudget.notification.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import nl.innovatiebudget.kit.time.BusinessClock;
import nl.innovatiebudget.notification.privacy.Erasures.Done;
import nl.innovatiebudget.notification.privacy.Erasures.Request;

/**
 * Personal data that no application and no juror takes along: what bodies said that never applied,
 * what went to the printer, wishes and digests of people who may have left.
 */
@ApplicationScoped
class Leftovers {

  private final EntityManager database;
  private final Erasures erasures;
  private final RetentionConfig config;
  private final Clock clock;

  Leftovers(EntityManager database, Erasures erasures, RetentionConfig config, Clock clock) {
    this.database = database;
    this.erasures = erasures;
    this.config = config;
    this.clock = clock;
  }

  /** Erases a bounded number of each, and tells how many it were; the rest is for the next time. */
  @Transactional
  int erase(int most) {
    var now = clock.instant();
    int statements = statements(now, most);
    int batches = batches(now, most);
    int preferences = preferences(now, most);
    int digests = digests(most);
    var done = new Done(0, 0, digests, statements, batches, preferences);
    if (done.all() > 0) {
      erasures.add(null, null, Request.byRetention(), done, now);
    }
    return done.all();
  }

  private int statements(Instant now, int most) {
    return database
        .createNativeQuery(
            "update reachability "
                + Whereabouts.EMPTIED
                + " where statement_no in (select r.statement_no from reachability r"
                + " where r.erased_at is null and r.said_at < ?2 and not "
                + Whereabouts.HAS_PEOPLE
                + " order by 1 limit ?3 for update skip locked)")
        .setParameter(1, now)
        .setParameter(2, monthsBefore(now, config.notAwardedMonths()))
        .setParameter(3, most)
        .executeUpdate();
  }

  private int batches(Instant now, int most) {
    return database
        .createNativeQuery(
            "update paper_batch set csv = null, pdf = null, erased_at = ?1 where batch_id in ("
                + "select batch_id from paper_batch where erased_at is null and made_at < ?2"
                + " order by made_at limit ?3 for update skip locked)")
        .setParameter(1, now)
        .setParameter(2, monthsBefore(now, config.paperMonths()))
        .setParameter(3, most)
        .executeUpdate();
  }

  /** A juror that is known takes its wishes along when it is forgotten. */
  private int preferences(Instant now, int most) {
    return database
        .createNativeQuery(
            "delete from preference where subject in (select p.subject from preference p"
                + " where p.updated_at < ?1 and not exists (select from juror j"
                + " where j.subject = p.subject and j.erased_at is null)"
                + " order by 1 limit ?2 for update skip locked)")
        .setParameter(1, monthsBefore(now, config.preferenceMonths()))
        .setParameter(2, most)
        .executeUpdate();
  }

  /** By the clock of the database, as all times of deliveries. */
  private int digests(int most) {
    return database
        .createNativeQuery(
            "update delivery set address = null, last_detail = null where delivery_id in ("
                + "select delivery_id from delivery where purpose = 'DIGEST' and address is not null"
                + " and state not in ('PENDING', 'SENDING', 'PARKED')"
                + " and created_at < now() - make_interval(months => ?1)"
                + " order by created_at limit ?2 for update skip locked)")
        .setParameter(1, config.jurorMonths())
        .setParameter(2, most)
        .executeUpdate();
  }

  private static Instant monthsBefore(Instant now, int months) {
    return now.atZone(BusinessClock.AMSTERDAM).minusMonths(months).toInstant();
  }
}
