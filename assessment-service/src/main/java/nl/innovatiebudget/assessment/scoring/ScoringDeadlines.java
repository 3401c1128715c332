package nl.innovatiebudget.assessment.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.innovatiebudget.assessment.assignment.ScoringUntil;
import nl.innovatiebudget.assessment.casefile.Seat;

/** Until when each juror may submit. */
@ApplicationScoped
public class ScoringDeadlines
    implements PanacheRepositoryBase<ScoringDeadline, String>, ScoringUntil {

  private final ScoreHandBacks handBacks;

  ScoringDeadlines(ScoreHandBacks handBacks) {
    this.handBacks = handBacks;
  }

  @Override
  public Optional<Instant> ofRound(String roundId) {
    return findByIdOptional(roundId).map(ScoringDeadline::deadlineAt);
  }

  /**
   * The first instant at which this juror is too late: that of the round, or a later one that the
   * chair gave. Empty when the round has none.
   */
  public Optional<Instant> of(String roundId, Seat seat) {
    return ofRound(roundId)
        .map(
            ofRound ->
                handBacks
                    .last(seat)
                    .map(HandBackView::deadlineAt)
                    .filter(ofRound::isBefore)
                    .orElse(ofRound));
  }

  /** The rounds whose deadline is still to come. */
  List<String> roundsAhead(Instant now) {
    return list("deadlineAt > ?1 order by roundId", now).stream()
        .map(ScoringDeadline::roundId)
        .toList();
  }

  Optional<ScoringDeadline> lock(String roundId) {
    return findByIdOptional(roundId, LockModeType.PESSIMISTIC_WRITE);
  }
}
