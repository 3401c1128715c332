package nl.innovatiebudget.assessment.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;

/** What the rule made of the cases. */
@ApplicationScoped
class PreselectedCases implements PanacheRepositoryBase<PreselectedCase, UUID> {

  /** The caller holds the locks of the cases. Returns where the rule puts each. */
  Map<UUID, Band> judge(Map<UUID, PanelOpinion> opinions, Assessment round, Instant at) {
    Map<UUID, PreselectedCase> known =
        of(opinions.keySet()).stream()
            .collect(Collectors.toMap(PreselectedCase::applicationId, Function.identity()));
    var bands = new HashMap<UUID, Band>();
    opinions.forEach(
        (applicationId, opinion) -> {
          var judged = known.get(applicationId);
          if (judged == null) {
            judged = new PreselectedCase(applicationId, opinion, round, at);
            persist(judged);
          } else {
            judged.judge(opinion, round, at);
          }
          bands.put(applicationId, judged.ruleBand());
        });
    return bands;
  }

  List<PreselectedCase> of(Collection<UUID> applicationIds) {
    return list("applicationId in ?1", applicationIds);
  }
}
