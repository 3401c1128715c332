package nl.innovatiebudget.assessment.assignment;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who judges what in a round.
 *
 * @param latest the last division that changed anything; absent when there was none, and for a
 *     reader with an interest in a case
 */
public record AssignmentView(
    List<CaseSeats> cases, List<JurorLoad> jurors, @Nullable AssignmentRun latest) {

  /** A case that waits for scores, or for jurors. */
  public record CaseSeats(
      UUID applicationId, String number, Set<String> themes, List<TakenSeat> seats) {}

  /**
   * One juror at one case.
   *
   * @param sharedThemes of the case in which the juror is at home
   * @param locked whether it stays when the cases are divided anew
   * @param scored whether the juror has scored; then it stays in any case
   * @param conflicted whether the juror got a conflict since
   */
  public record TakenSeat(
      UUID jurorId, int sharedThemes, boolean locked, boolean scored, boolean conflicted) {}

  /** What a juror has, over all cases that take part in the round. */
  public record JurorLoad(UUID jurorId, String name, String kind, long load, int maximumLoad) {}
}
