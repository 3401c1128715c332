package nl.innovatiebudget.intake.delay;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The notices of default that were received. */
@ApplicationScoped
class DefaultNotices implements PanacheRepositoryBase<DefaultNotice, UUID> {

  /** The first one first. */
  List<DefaultNotice> of(UUID applicationId) {
    return list("applicationId = ?1 order by recordedAt", applicationId);
  }

  /** Applications with one that has effect, received since a day, and nothing determined yet. */
  List<UUID> withoutDetermination(LocalDate since) {
    return getEntityManager()
        .createQuery(
            "select n.applicationId from DefaultNotice n where n.receivedOn > n.termLastDay"
                + " and n.receivedOn >= ?1 and not exists (select 1 from PenaltyDetermination d"
                + " where d.applicationId = n.applicationId) order by n.receivedOn, n.noticeId",
            UUID.class)
        .setParameter(1, since)
        .getResultList();
  }

  /** The one that has effect; there is one at most. */
  Optional<DefaultNotice> counting(UUID applicationId) {
    return find("applicationId = ?1 and receivedOn > termLastDay", applicationId)
        .firstResultOptional();
  }
}
