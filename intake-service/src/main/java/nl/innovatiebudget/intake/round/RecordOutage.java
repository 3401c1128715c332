package nl.innovatiebudget.intake.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import nl.innovatiebudget.intake.round.RoundDefinition.Explanation;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;

/** Records that applicants could not reach the platform for some time. */
@ApplicationScoped
public class RecordOutage {

  private final RoundActs acts;
  private final CurrentCaller caller;
  private final Clock clock;

  RecordOutage(RoundActs acts, CurrentCaller caller, Clock clock) {
    this.acts = acts;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What an officer reports.
   *
   * @param until first instant at which everything worked again
   */
  public record OutageReport(
      @NotNull Instant from, @NotNull Instant until, @NotNull Explanation description) {}

  /** Refuses an outage that is not over yet or ends before it begins. */
  @Transactional
  Outage add(String roundId, OutageReport report) {
    var now = clock.instant();
    acts.locked(roundId);
    if (!report.from().isBefore(report.until()) || report.until().isAfter(now)) {
      throw new Rejected(RoundRefusal.OUTAGE_NOT_A_PERIOD);
    }
    var outage =
        new Outage(
            roundId,
            report.from(),
            report.until(),
            report.description(),
            now,
            caller.get().actingSubject());
    acts.add(outage);
    return outage;
  }
}
