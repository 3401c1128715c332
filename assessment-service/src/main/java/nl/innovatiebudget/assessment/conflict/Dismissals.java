package nl.innovatiebudget.assessment.conflict;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The found conflicts that do not count. */
@ApplicationScoped
class Dismissals implements PanacheRepositoryBase<Dismissal, Dismissal.Key> {

  Map<ConflictId, Dismissal> in(Collection<UUID> applicationIds) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select * from conflict_dismissal where application_id = any (?1)", Dismissal.class)
        .setParameter(1, applicationIds.toArray(UUID[]::new))
        .getResultStream()
        .collect(Collectors.toMap(Dismissal::conflict, Function.identity()));
  }
}
