package nl.innovatiebudget.intake.delay;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The penalties that were determined. */
@ApplicationScoped
class PenaltyDeterminations implements PanacheRepositoryBase<PenaltyDetermination, UUID> {

  Optional<PenaltyDetermination> of(UUID applicationId) {
    return find("applicationId", applicationId).firstResultOptional();
  }
}
