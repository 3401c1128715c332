package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a juror has so far, as often as the page saves it. It counts for nothing; a sheet that
 * was submitted keeps counting beside it. After the deadline a draft may still be saved, so that no
 * work is lost while the chair is asked for more time.
 */
@ApplicationScoped
class SaveDraft {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9a-f-]{36})\"");
  private static final UUID NEVER_GIVEN = new UUID(0, 0);

  private final CaseAccess access;
  private final CaseFiles cases;
  private final Rounds rounds;
  private final ScoreDrafts drafts;
  private final Clock clock;

  SaveDraft(CaseAccess access, CaseFiles cases, Rounds rounds, ScoreDrafts drafts, Clock clock) {
    this.access = access;
    this.cases = cases;
    this.rounds = rounds;
    this.drafts = drafts;
    this.clock = clock;
  }

  /**
   * Refuses what the round does not ask, and a draft that was changed elsewhere since it was seen.
   *
   * @param ifMatch the tag that was seen; may be absent only while there is no draft
   */
  @Transactional
  ScoreDraft save(
      UUID applicationId, Caller caller, List<DraftScore> scores, @Nullable String ifMatch) {
    var seat = access.seat(applicationId, caller);
    var file = cases.get(applicationId);
    if (file.state() != CaseState.ASSIGNED) {
      throw new Rejected(ScoringRejections.scoringClosed());
    }
    Rejected.ifAny(SheetRules.faultsOfDraft(scores, rounds.current(file.roundId()).assessment()));
    return drafts
        .save(seat, scores, seen(ifMatch), clock.instant())
        .orElseThrow(
            () ->
                new Rejected(
                    ifMatch == null
                        ? ScoringRejections.draftExists()
                        : ScoringRejections.draftChanged()));
  }

  /** A tag that no draft ever had matches none. */
  private static @Nullable UUID seen(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return null;
    }
    var form = TAG.matcher(ifMatch.strip());
    try {
      return form.matches() ? UUID.fromString(form.group(1)) : NEVER_GIVEN;
    } catch (IllegalArgumentException noUuid) {
      return NEVER_GIVEN;
    }
  }
}
