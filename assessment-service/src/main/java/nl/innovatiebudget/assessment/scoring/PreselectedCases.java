package nl.innovatiebudget.assessment.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;

/** What the rule made of the cases. */
@ApplicationScoped
class PreselectedCases implements PanacheRepositoryBase<PreselectedCase, UUID> {

  /** The caller holds the lock of the case. Returns where the rule puts it. */
  Band judge(UUID applicationId, PanelOpinion opinion, Assessment round, Instant at) {
    var known = findByIdOptional(applicationId);
    known.ifPresent(earlier -> earlier.judge(opinion, round, at));
    var judged =
        known.orElseGet(
            () -> {
              var first = new PreselectedCase(applicationId, opinion, round, at);
              persist(first);
              return first;
            });
    return judged.ruleBand();
  }

  List<PreselectedCase> of(Collection<UUID> applicationIds) {
    return list("applicationId in ?1", applicationIds);
  }
}
