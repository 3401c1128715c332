package nl.innovatiebudget.budget.award;

import java.time.LocalDate;
import java.util.Optional;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at when something is decided about an award.
 *
 * @param entitled what the recipient may keep now
 * @param committedOn the day of the letter; none while there is no letter
 * @param finalCost what the project cost by the latest final report
 * @param reportBy the last day for the final report
 * @param shareCeiling the highest grant that the cost supports, after the own contribution
 */
record AwardStanding(
    Award.State state,
    Euro entitled,
    @Nullable LocalDate committedOn,
    @Nullable LocalDate determinedOn,
    @Nullable LocalDate reportBy,
    Optional<Euro> finalCost,
    Optional<Euro> shareCeiling,
    boolean paidAtOnce) {

  boolean runs() {
    return state == Award.State.COMMITTED;
  }
}
