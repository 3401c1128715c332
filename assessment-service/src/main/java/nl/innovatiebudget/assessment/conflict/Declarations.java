package nl.innovatiebudget.assessment.conflict;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The conflicts that jurors declared themselves, one a case at most. */
@ApplicationScoped
class Declarations implements PanacheRepositoryBase<Declaration, UUID> {

  List<Declaration> in(Collection<UUID> applicationIds) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select * from conflict_declaration where application_id = any (?1)"
                + " order by declared_at, declaration_id",
            Declaration.class)
        .setParameter(1, applicationIds.toArray(UUID[]::new))
        .getResultList();
  }
}
