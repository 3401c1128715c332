package nl.innovatiebudget.assessment.caseview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.casefile.CaseDecision;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseNote;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.RuleOutcome;
import org.jspecify.annotations.Nullable;

/**
 * A case with everything in it.
 *
 * @param state for a juror only until there is a decision
 * @param contentChangedAt when the content changed that a juror had scored
 * @param notes what intake said later, for staff only
 * @param conflictedJurorIds assigned jurors whose scores do not count any more, for staff only
 * @param decision for staff only: nobody else sees one before its letter
 */
public record CaseView(
    UUID applicationId,
    String number,
    String roundId,
    @Nullable CaseState state,
    Application application,
    List<RuleOutcome> eligibility,
    String regime,
    String legalBasis,
    @Nullable Instant contentChangedAt,
    @Nullable List<CaseNote> notes,
    @Nullable List<UUID> conflictedJurorIds,
    @Nullable CaseDecision decision) {

  static CaseView forStaff(CaseFile file, List<UUID> conflictedJurorIds) {
    return of(file, file.state(), file.notes(), conflictedJurorIds, file.decision().orElse(null));
  }

  static CaseView forJuror(CaseFile file) {
    return of(file, file.decision().isPresent() ? null : file.state(), null, null, null);
  }

  private static CaseView of(
      CaseFile file,
      @Nullable CaseState state,
      @Nullable List<CaseNote> notes,
      @Nullable List<UUID> conflictedJurorIds,
      @Nullable CaseDecision decision) {
    return new CaseView(
        file.applicationId(),
        file.number(),
        file.roundId(),
        state,
        file.application(),
        file.eligibility(),
        file.regime(),
        file.legalBasis(),
        file.contentChangedAt().orElse(null),
        notes,
        conflictedJurorIds,
        decision);
  }
}
