package nl.innovatiebudget.assessment.ranking;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.kit.identity.Caller;

/** In which cases of a round somebody has an interest, and so may not read along (Awb 2:4). */
@ApplicationScoped
public class Interests {

  private final CaseFiles cases;
  private final CaseAccess access;

  Interests(CaseFiles cases, CaseAccess access) {
    this.cases = cases;
    this.access = access;
  }

  /** The cases of a round in which a person has an interest. */
  public Set<UUID> of(String roundId, Caller person) {
    var inRound = cases.ofRound(roundId);
    var free = Set.copyOf(access.withoutConflict(inRound, person));
    return inRound.stream()
        .filter(file -> !free.contains(file))
        .map(CaseFile::applicationId)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The rows that a person may read. */
  List<Row> leaveOut(String roundId, List<Row> rows, Caller person) {
    var own = of(roundId, person);
    return rows.stream().filter(row -> !own.contains(row.applicationId())).toList();
  }
}
