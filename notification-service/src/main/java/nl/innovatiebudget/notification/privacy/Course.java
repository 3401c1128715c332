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
 * @param decisionToldAt the last decision against which there is a remedy
 * @param lastToldAt anything at all
 * @param openDeliveries what is still on its way
 */
record Course(
    boolean submitted,
    boolean awarded,
    @Nullable Instant settledAt,
    @Nullable Instant refusedAt,
    @Nullable Instant withdrawnAt,
    @Nullable Instant reopenedAt,
    @Nullable Instant decisionToldAt,
    @Nullable Instant lastToldAt,
    long openDeliveries) {

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
    if (finishedAt().isEmpty()) {
      reasons.add(ErasureRejections.notFinished());
    }
    if (openDeliveries > 0) {
      reasons.add(ErasureRejections.deliveryOpen());
    }
    if (decisionToldAt != null) {
      var lastDay = StatutoryTerms.lastDayToObject(Days.of(decisionToldAt));
      if (!Days.of(now).isAfter(lastDay)) {
        reasons.add(ErasureRejections.objectionPossible(lastDay));
      }
    }
    return reasons;
  }

  private static @Nullable Instant latest(@Nullable Instant one, @Nullable Instant other) {
    return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
        .flatMap(Optional::stream)
        .max(Instant::compareTo)
        .orElse(null);
  }
}
