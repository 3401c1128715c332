package nl.innovatiebudget.intake.supplement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
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

  /** The applications of which something is asked that ends in these days. */
  List<UUID> endingBetween(LocalDate first, LocalDate last) {
    return find(
            "answeredAt is null and cancelledAt is null and lastDay between ?1 and ?2"
                + " order by lastDay, requestId",
            first,
            last)
        .stream()
        .map(SupplementRequest::applicationId)
        .toList();
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
