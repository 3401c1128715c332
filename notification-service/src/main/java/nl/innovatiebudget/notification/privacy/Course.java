package nl.innovatiebudget.notification.privacy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import org.jspecify.annotations.Nullable;

/**
 * What became of an application, as far as it was told here: when its people are no longer needed.
 *
 * @param submitted false for one that we only know invitations of
 * @param awarded a letter awarded it
 * @param settledAt the award was determined or withdrawn
 * @param refusedAt it was refused, or it was refused to treat it
 * @param withdrawnAt by who applied
 * @param reopenedAt after such an end
 * @param decisionToldAt the last decision against which there is a remedy; a correction is none
 * @param decisionPostedOn the last day on which such a decision was posted on paper
 * @param lastToldAt anything at all
 * @param open what is not done yet
 */
record Course(
    boolean submitted,
    boolean awarded,
    @Nullable Instant settledAt,
    @Nullable Instant refusedAt,
    @Nullable Instant withdrawnAt,
    @Nullable Instant reopenedAt,
    @Nullable Instant decisionToldAt,
    @Nullable LocalDate decisionPostedOn,
    @Nullable Instant lastToldAt,
    Open open) {

  /**
   * What is not done yet.
   *
   * @param deliveries on their way
   * @param tasks of officers, about what could not be told
   * @param events about the application that wait for an operator
   * @param objections received not long ago and not decided
   * @param reclaims raised and not settled
   */
  record Open(long deliveries, long tasks, long events, long objections, long reclaims) {
    static final Open NOTHING = new Open(0, 0, 0, 0, 0);

    boolean inDispute() {
      return objections > 0 || reclaims > 0;
    }

    List<Rejection> reasons() {
      var reasons = new ArrayList<Rejection>();
      if (deliveries > 0) {
        reasons.add(ErasureRejections.deliveryOpen());
      }
      if (tasks > 0) {
        reasons.add(ErasureRejections.taskOpen());
      }
      if (events > 0) {
        reasons.add(ErasureRejections.eventParked());
      }
      return reasons;
    }
  }

  /** The last that was told, if nothing more is to be expected. */
  Optional<Instant> finishedAt() {
    if (!submitted) {
      return Optional.ofNullable(lastToldAt);
    }
    var end = awarded ? settledAt : latest(refusedAt, withdrawnAt);
    return end == null || (reopenedAt != null && reopenedAt.isAfter(end))
        ? Optional.empty()
        : Optional.ofNullable(lastToldAt);
  }

  /** From this day on names and addresses go by themselves, if nothing needs them. */
  Optional<LocalDate> retentionDay(RetentionConfig config) {
    return finishedAt().map(at -> Days.of(at).plus(config.of(awarded)));
  }

  /** All reasons why they are needed still (AVG 17(3)). */
  List<Rejection> reasonsToKeep(Instant now) {
    var reasons = new ArrayList<Rejection>();
    if (finishedAt().isEmpty() || open.inDispute()) {
      reasons.add(ErasureRejections.notFinished());
    }
    reasons.addAll(open.reasons());
    madeKnownOn()
        .map(StatutoryTerms::lastDayToObject)
        .filter(lastDay -> !Days.of(now).isAfter(lastDay))
        .ifPresent(lastDay -> reasons.add(ErasureRejections.objectionPossible(lastDay)));
    return reasons;
  }

  /** To the last of those whom the last decision was for (Awb 3:41). */
  private Optional<LocalDate> madeKnownOn() {
    return Stream.of(
            Optional.ofNullable(decisionToldAt).map(Days::of),
            Optional.ofNullable(decisionPostedOn))
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }

  private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
    return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
        .flatMap(Optional::stream)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
