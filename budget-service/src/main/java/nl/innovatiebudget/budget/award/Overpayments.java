package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** What recipients were paid beyond what they may keep. */
@ApplicationScoped
public class Overpayments {

  private final Awards awards;
  private final Schedule schedule;
  private final AwardActs acts;

  Overpayments(Awards awards, Schedule schedule, AwardActs acts) {
    this.awards = awards;
    this.schedule = schedule;
    this.acts = acts;
  }

  /**
   * Too much paid of one award.
   *
   * @param amount paid, less what the recipient may keep; 0 if nothing is too much
   * @param reclaimTermFrom the day after which the five years to claim back run; none while the
   *     award was not determined or withdrawn
   */
  public record Overpayment(
      UUID decisionId,
      UUID applicationId,
      String roundId,
      Euro amount,
      @Nullable LocalDate reclaimTermFrom) {}

  /** Locks the award, so that the answer holds. Refuses an application without an award. */
  @Transactional(TxType.MANDATORY)
  public Overpayment lock(UUID applicationId) {
    var award = awards.lockFunded(applicationId);
    var paid = Schedule.paid(schedule.of(award.decisionId()));
    var amount = paid.isMoreThan(award.entitled()) ? paid.minus(award.entitled()) : Euro.ZERO;
    return new Overpayment(
        award.decisionId(), applicationId, award.roundId(), amount, termFrom(award));
  }

  /** From a breach after the determination, else from the determination (Awb 4:57(4)). */
  private @Nullable LocalDate termFrom(Award award) {
    Optional<LocalDate> breach =
        acts.of(award.decisionId()).stream()
            .map(AwardAct::breachDay)
            .filter(Objects::nonNull)
            .reduce((earlier, later) -> later);
    return breach
        .or(() -> Optional.ofNullable(award.determinedOn()))
        .or(() -> Optional.ofNullable(award.withdrawnOn()))
        .orElse(null);
  }
}
