package nl.innovatiebudget.notification.privacy;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.jboss.logging.Logger;

/**
 * Forgets people when their time is over. Every application and every juror is a transaction of its
 * own and replicas pass over what another has, so it can stop anywhere and go on later.
 */
@ApplicationScoped
class EraseExpired {

  private static final Logger LOG = Logger.getLogger(EraseExpired.class);
  private static final UUID FIRST = new UUID(0, 0);
  private static final int PAGE = 100;

  private final ErasePeople erase;
  private final Candidates candidates;
  private final Leftovers leftovers;
  private final RetentionConfig config;
  private final Clock clock;

  EraseExpired(
      ErasePeople erase,
      Candidates candidates,
      Leftovers leftovers,
      RetentionConfig config,
      Clock clock) {
    this.erase = erase;
    this.candidates = candidates;
    this.leftovers = leftovers;
    this.config = config;
    this.clock = clock;
  }

  @Scheduled(
      every = "{innovatiebudget.retention.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void run() {
    int shortest = Math.min(config.awardedMonths(), config.notAwardedMonths());
    var told = monthsAgo(shortest).plus(Duration.ofDays(1)); // their day is looked at later
    int applications =
        each(after -> candidates.applications(told, after, PAGE), erase::applicationIfExpired);
    var toldJuror = monthsAgo(config.jurorMonths());
    int jurors = each(after -> candidates.jurors(toldJuror, after, PAGE), erase::jurorIfFree);
    int others = leftovers();
    if (applications + jurors + others > 0) {
      LOG.infof(
          "People of %d applications, %d jurors and %d other rows were erased",
          applications, jurors, others);
    }
  }

  /** One that fails is left for the next run. */
  private int each(Function<UUID, List<UUID>> pageAfter, Function<UUID, Optional<UUID>> forget) {
    int erased = 0;
    for (var page = pageAfter.apply(FIRST);
        !page.isEmpty() && erased < config.mostPerRun();
        page = pageAfter.apply(page.getLast())) {
      for (var id : page) {
        if (erased < config.mostPerRun() && isErased(id, forget)) {
          erased++;
        }
      }
    }
    return erased;
  }

  private static boolean isErased(UUID id, Function<UUID, Optional<UUID>> forget) {
    try {
      return forget.apply(id).isPresent();
    } catch (RuntimeException e) {
      LOG.errorf("%s could not be erased: %s", id, e.getClass().getName());
      return false;
    }
  }

  private int leftovers() {
    try {
      return leftovers.erase(PAGE);
    } catch (RuntimeException e) {
      LOG.errorf("What is left could not be erased: %s", e.getClass().getName());
      return 0;
    }
  }

  private Instant monthsAgo(int months) {
    return clock.instant().atZone(BusinessClock.AMSTERDAM).minusMonths(months).toInstant();
  }

  /** Who was told nothing for so long that it is worth a look, in the order of their ids. */
  @ApplicationScoped
  static class Candidates {

    private final EntityManager database;

    Candidates(EntityManager database) {
      this.database = database;
    }

    @Transactional
    List<UUID> applications(Instant toldBefore, UUID after, int most) {
      return ids(
          "select distinct p.application_id from party p where p.erased_at is null"
              + " and p.application_id > ?1 and not exists (select from message m"
              + " join party q using (party_id) where q.application_id = p.application_id"
              + " and m.posted_at > ?2) order by 1 limit ?3",
          toldBefore,
          after,
          most);
    }

    @Transactional
    List<UUID> jurors(Instant toldBefore, UUID after, int most) {
      return ids(
          "select j.juror_id from juror j where j.erased_at is null and j.juror_id > ?1"
              + " and not exists (select from message m where m.juror_id = j.juror_id"
              + " and m.posted_at > ?2) order by 1 limit ?3",
          toldBefore,
          after,
          most);
    }

    @SuppressWarnings("unchecked")
    private List<UUID> ids(String sql, Instant toldBefore, UUID after, int most) {
      return database
          .createNativeQuery(sql, UUID.class)
          .setParameter(1, after)
          .setParameter(2, toldBefore)
          .setParameter(3, most)
          .getResultList();
    }
  }
}
