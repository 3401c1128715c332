package nl.innovatiebudget.assessment.conflict;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The conflicts that jurors declared themselves, one a case at most. */
@ApplicationScoped
class Declarations implements PanacheRepositoryBase<Declaration, UUID> {

  List<Declaration> in(Collection<UUID> applicationIds) {
    return list("applicationId in ?1 order by declaredAt, declarationId", applicationIds);
  }
}
