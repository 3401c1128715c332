package nl.innovatiebudget.intake.supplement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What was asked of which application. */
@ApplicationScoped
class SupplementRequests implements PanacheRepositoryBase<SupplementRequest, UUID> {

  /** The first one first. */
  List<SupplementRequest> of(UUID applicationId) {
    return list("applicationId = ?1 order by requestedAt", applicationId);
  }

  Optional<SupplementRequest> open(UUID applicationId, Instant now) {
    return latest(applicationId).filter(request -> request.isOpenAt(now));
  }

  /** The last one that ran its course, or still does: not one that a withdrawal cut short. */
  Optional<SupplementRequest> latest(UUID applicationId) {
    return find(
            "applicationId = ?1 and cancelledAt is null order by requestedAt desc", applicationId)
        .firstResultOptional();
  }
}
