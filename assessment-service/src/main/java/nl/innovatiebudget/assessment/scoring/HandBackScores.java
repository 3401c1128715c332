package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.assignment.Panels;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.casefile.Seat;
import nl.innovatiebudget.assessment.jury.JuryMembers;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The chair asks a juror to score a case again. Until that juror submits, the sheet does not count:
 * it is a draft again. May be done until the case is decided; a case that was pre-selected goes
 * back to the jury and needs its pre-selection, and the round its ranking, anew. The juror has a
 * deadline of their own, so that it also opens what was closed by the round's.
 */
@ApplicationScoped
class HandBackScores {

  private static final Duration USUAL_TERM = Duration.ofDays(7);

  private final CaseFiles cases;
  private final CaseAccess access;
  private final Panels panels;
  private final JuryMembers members;
  private final ScoreSheets sheets;
  private final ScoreDrafts drafts;
  private final ScoreHandBacks handBacks;
  private final ScoringDeadlines deadlines;
  private final Acts acts;
  private final Clock clock;

  HandBackScores(
      CaseFiles cases,
      CaseAccess access,
      Panels panels,
      JuryMembers members,
      ScoreSheets sheets,
      ScoreDrafts drafts,
      ScoreHandBacks handBacks,
      ScoringDeadlines deadlines,
      Acts acts,
      Clock clock) {
    this.cases = cases;
    this.access = access;
    this.panels = panels;
    this.members = members;
    this.sheets = sheets;
    this.drafts = drafts;
    this.handBacks = handBacks;
    this.deadlines = deadlines;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * Why, and until when.
   *
   * @param deadlineAt absent means seven days from now
   */
  @Schema(name = "ScoresHandBackRequest")
  public record HandBackRequest(
      @NotBlank @Size(max = 2000) String reason, @Nullable Instant deadlineAt) {}

  /** Until when the juror has, and in which state the case was. */
  record Details(Instant deadlineAt, CaseState stateBefore) {}

  /**
   * Refuses a chair with an interest in the case, a juror who has no say in it, one who left the
   * jury, a case that the jury does not have, and a juror who has submitted nothing and still can.
   */
  @Transactional
  HandBackView handBack(UUID applicationId, UUID jurorId, Caller chair, HandBackRequest request) {
    var locked = cases.lock(applicationId);
    var file = access.asChair(applicationId, chair);
    var seat = new Seat(applicationId, jurorId);
    if (locked.isEmpty() || !panels.of(List.of(file)).contains(seat)) {
      throw new Rejected(Rejection.notFound());
    }
    if (file.state() != CaseState.ASSIGNED && !file.state().mayBeRanked()) {
      throw new Rejected(ScoringRejections.notWithTheJury());
    }
    if (members.hasLeft(file.roundId(), jurorId)) {
      throw new Rejected(ScoringRejections.jurorLeft());
    }
    var now = clock.instant();
    var until = Objects.requireNonNullElse(request.deadlineAt(), now.plus(USUAL_TERM));
    if (!until.isAfter(now)) {
      throw new Rejected(ScoringRejections.deadlineNotAhead());
    }
    return handBack(file, seat, now, request.reason(), chair, until.truncatedTo(ChronoUnit.MICROS));
  }

  private HandBackView handBack(
      CaseFile file, Seat seat, Instant now, String reason, Caller chair, Instant until) {
    var before = file.state();
    makeDraft(file, seat, now);
    if (before.mayBeRanked()) {
      file.backToJury();
    }
    var handBack = new ScoreHandBack(seat, reason, chair.actingSubject(), now, until);
    handBacks.persist(handBack);
    acts.record(
        new NewAct(
            file.roundId(),
            seat.applicationId(),
            seat.jurorId(),
            "scores-handed-back",
            reason,
            new Details(until, before)));
    return handBack.view();
  }

  /** A draft that the juror made since is newer than the sheet, so it stays. */
  private void makeDraft(CaseFile file, Seat seat, Instant now) {
    var sheet = sheets.findByIdOptional(seat);
    if (sheet.isEmpty()) {
      if (deadlines.of(file.roundId(), seat).filter(until -> !now.isBefore(until)).isEmpty()) {
        throw new Rejected(ScoringRejections.nothingToHandBack());
      }
      return;
    }
    var scores = sheet.get().view().scores().stream().map(DraftScore::of).toList();
    drafts.save(seat, scores, null, now);
    sheets.delete(sheet.get());
  }
}
