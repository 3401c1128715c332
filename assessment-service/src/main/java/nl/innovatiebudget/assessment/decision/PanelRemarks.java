package nl.innovatiebudget.assessment.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.kit.problem.Text;

/** What panels remarked for letters, by case. */
@ApplicationScoped
class PanelRemarks implements PanacheRepositoryBase<PanelRemark, UUID> {

  Map<UUID, Text> of(Collection<UUID> applicationIds) {
    return list("applicationId in ?1", applicationIds).stream()
        .collect(Collectors.toMap(PanelRemark::applicationId, PanelRemark::text));
  }
}
