package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.conflict.Conflicts;
import nl.innovatiebudget.assessment.jury.Jurors;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Who may decide: somebody with the mandate who had no part in the advice and has no interest in a
 * case (Awb 2:4, 10:3).
 */
@ApplicationScoped
public class DecisionMakers {

  private final Jurors jurors;
  private final Conflicts conflicts;

  DecisionMakers(Jurors jurors, Conflicts conflicts) {
    this.jurors = jurors;
    this.conflicts = conflicts;
  }

  /** All that keeps this person from deciding on these cases. */
  public List<Rejection> barriers(Caller caller, Collection<CaseFile> files) {
    var barriers = new ArrayList<Rejection>();
    var onTheJury = jurors.bySubject(caller.actingSubject());
    if (onTheJury.isPresent() || caller.hasRole(Role.JUROR) || caller.hasRole(Role.CHAIR)) {
      barriers.add(DecisionRejections.onTheJury());
    }
    var conflicted = conflicted(caller, files);
    if (!conflicted.isEmpty()) {
      barriers.add(DecisionRejections.conflicted(conflicted));
    }
    return barriers;
  }

  /** All that keeps this person from preparing a decision on these cases: an interest in one. */
  public List<Rejection> barriersToPrepare(Caller caller, Collection<CaseFile> files) {
    var conflicted = conflicted(caller, files);
    return conflicted.isEmpty()
        ? List.of()
        : List.of(DecisionRejections.preparerConflicted(conflicted));
  }

  private List<String> conflicted(Caller caller, Collection<CaseFile> files) {
    return jurors.bySubject(caller.actingSubject()).stream()
        .flatMap(
            juror -> {
              var barred = conflicts.barredTo(juror, files);
              return files.stream().filter(file -> barred.contains(file.applicationId()));
            })
        .map(CaseFile::number)
        .sorted()
        .toList();
  }
}
