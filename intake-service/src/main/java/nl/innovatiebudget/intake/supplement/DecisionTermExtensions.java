package nl.innovatiebudget.intake.supplement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The longer terms that applicants were told. */
@ApplicationScoped
class DecisionTermExtensions implements PanacheRepositoryBase<DecisionTermExtension, UUID> {

  /** The first one first. */
  List<DecisionTermExtension> of(UUID applicationId) {
    return list("applicationId = ?1 order by extendedAt", applicationId);
  }
}
