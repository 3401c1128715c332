package nl.innovatiebudget.budget.report;

import java.util.List;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/**
 * The money of a round at one moment, in whole euro cents.
 *
 * @param unit always {@value #UNIT}
 * @param ceilingCents what was published; absent for a round that has money and no definition yet
 * @param fundedCents what lines of the budget gave it
 * @param inNoPotCents funded and not in a pot
 * @param total of all pots
 */
public record RoundOverview(
    String roundId,
    String unit,
    @Nullable Euro ceilingCents,
    Euro fundedCents,
    Euro inNoPotCents,
    Sums total,
    List<PotOverview> pots) {

  static final String UNIT = "EUR_CENTS";

  /** One pot of it. */
  public record PotOverview(String potId, Sums sums) {}

  /**
   * What became of the money of a pot, or of all pots together.
   *
   * @param holdsCents reserved, committed and left together
   * @param reservedCents for awards whose letter is not out
   * @param committedCents for awards whose letter is out, less what was released
   * @param leftCents can still be reserved
   * @param awards whose letter is out
   * @param paidCents what the bank confirmed
   * @param orderedCents on its way to the bank
   * @param toPayCents due, held and planned
   * @param toReclaimCents claimed back and not received, without interest
   */
  public record Sums(
      Euro holdsCents,
      Euro reservedCents,
      Euro committedCents,
      Euro leftCents,
      int awards,
      Euro paidCents,
      Euro orderedCents,
      Euro toPayCents,
      Euro toReclaimCents) {

    static final Sums NOTHING =
        new Sums(
            Euro.ZERO, Euro.ZERO, Euro.ZERO, Euro.ZERO, 0, Euro.ZERO, Euro.ZERO, Euro.ZERO,
            Euro.ZERO);

    Sums plus(Sums other) {
      return new Sums(
          holdsCents.plus(other.holdsCents),
          reservedCents.plus(other.reservedCents),
          committedCents.plus(other.committedCents),
          leftCents.plus(other.leftCents),
          awards + other.awards,
          paidCents.plus(other.paidCents),
          orderedCents.plus(other.orderedCents),
          toPayCents.plus(other.toPayCents),
          toReclaimCents.plus(other.toReclaimCents));
    }
  }
}
