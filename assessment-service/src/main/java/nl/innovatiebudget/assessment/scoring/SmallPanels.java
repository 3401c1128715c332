package nl.innovatiebudget.assessment.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The small panels that the chair allowed. */
@ApplicationScoped
class SmallPanels implements PanacheRepositoryBase<SmallPanel, Long> {

  /** The smallest number of jurors that was allowed, of each case of which it was. */
  Map<UUID, Integer> allowed(Collection<UUID> applicationIds) {
    return list("applicationId in ?1", applicationIds).stream()
        .collect(Collectors.toMap(SmallPanel::applicationId, SmallPanel::jurors, Integer::min));
  }
}
