package nl.innovatiebudget.assessment.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The cases that the panel moved. */
@ApplicationScoped
class BandMoves implements PanacheRepositoryBase<BandMove, Long> {

  /** Of each case that was ever moved, the oldest move first. */
  Map<UUID, List<BandMoveView>> of(Collection<UUID> applicationIds) {
    return list("applicationId in ?1 order by position", applicationIds).stream()
        .collect(
            Collectors.groupingBy(
                BandMove::applicationId, Collectors.mapping(BandMove::view, Collectors.toList())));
  }
}
