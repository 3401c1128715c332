package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.conflict.Conflicts;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.kit.identity.Caller;

/** In which cases of a round somebody has an interest, and so may not read along (Awb 2:4). */
@ApplicationScoped
public class Interests {

  private final CaseFiles cases;
  private final Jurors jurors;
  private final Conflicts conflicts;

  Interests(CaseFiles cases, Jurors jurors, Conflicts conflicts) {
    this.cases = cases;
    this.jurors = jurors;
    this.conflicts = conflicts;
  }

  /** The cases of a round in which a person has an interest. */
  public Set<UUID> of(String roundId, Caller person) {
    var subject = person.actingSubject();
    return of(roundId, List.of(subject)).getOrDefault(subject, Set.of());
  }

  /** The same of several people, by acting subject; only of those on the jury. */
  public Map<String, Set<UUID>> of(String roundId, Collection<String> subjects) {
    var known =
        subjects.stream()
            .distinct()
            .flatMap(subject -> jurors.bySubject(subject).stream())
            .toList();
    if (known.isEmpty()) {
      return Map.of();
    }
    var inRound = cases.ofRound(roundId);
    var interests = new HashMap<String, Set<UUID>>();
    known.forEach(juror -> interests.put(juror.subject(), conflicts.barredTo(juror, inRound)));
    return interests;
  }

  /** The rows that a person may read. */
  List<Row> leaveOut(String roundId, List<Row> rows, Caller person) {
    var own = of(roundId, person);
    return rows.stream().filter(row -> !own.contains(row.applicationId())).toList();
  }
}
