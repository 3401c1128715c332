package nl.innovatiebudget.assessment.conflict;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The found conflicts that do not count. */
@ApplicationScoped
class Dismissals implements PanacheRepositoryBase<Dismissal, Dismissal.Key> {

  Map<ConflictId, Dismissal> in(Collection<UUID> applicationIds) {
    return list("key.applicationId in ?1", applicationIds).stream()
        .collect(Collectors.toMap(Dismissal::conflict, Function.identity()));
  }
}
