package nl.innovatiebudget.intake.delay;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

  /** The one that has effect; there is one at most. */
  Optional<DefaultNotice> counting(UUID applicationId) {
    return find("applicationId = ?1 and receivedOn > termLastDay", applicationId)
        .firstResultOptional();
  }
}
