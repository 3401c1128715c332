package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * The panel puts a pre-selected case elsewhere than the rule did, with a reason, until the case is
 * decided. What the rule said stays beside it; a pre-selection that is done again asks the rule
 * again.
 */
@ApplicationScoped
class MoveCase {

  private final CaseFiles cases;
  private final CaseAccess access;
  private final BandMoves moves;
  private final Acts acts;
  private final Clock clock;

  MoveCase(CaseFiles cases, CaseAccess access, BandMoves moves, Acts acts, Clock clock) {
    this.cases = cases;
    this.access = access;
    this.moves = moves;
    this.acts = acts;
    this.clock = clock;
  }

  /** Where to, and why. */
  public record MoveRequest(@NotNull Band band, @NotBlank @Size(max = 2000) String reason) {}

  /** From where to where. */
  record Details(Band from, Band to) {}

  /** Refuses a chair with an interest in the case, and a case that has no band, or that one. */
  @Transactional
  BandMoveView move(UUID applicationId, Caller chair, MoveRequest request) {
    if (cases.lock(applicationId).isEmpty()) {
      throw new Rejected(Rejection.notFound());
    }
    var file = access.asChair(applicationId, chair);
    if (!file.state().mayBeRanked()) {
      throw new Rejected(ScoringRejections.notPreselected());
    }
    var from = Band.of(file.state());
    if (from == request.band()) {
      throw new Rejected(ScoringRejections.alreadyInBand());
    }
    file.preselected(request.band().state());
    var move =
        new BandMove(
            applicationId,
            from,
            request.band(),
            request.reason(),
            chair.actingSubject(),
            clock.instant());
    moves.persist(move);
    acts.record(
        new NewAct(
            file.roundId(),
            applicationId,
            null,
            "case-moved",
            request.reason(),
            new Details(from, request.band())));
    return move.view();
  }
}
