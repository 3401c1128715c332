package nl.innovatiebudget.budget.flexibility;

import java.util.List;
import nl.innovatiebudget.budget.appropriation.LargestRemainder;
import nl.innovatiebudget.kit.money.Euro;

/**
 * How far an amount of expenditure is bound; the four parts are the whole of it. Amounts in whole
 * cents; percentages are whole and add up to 100, unless there is nothing.
 */
public record Flexibility(
    Euro expenditureCents,
    Euro legallyCommittedCents,
    Euro administrativelyBoundCents,
    Euro policyReservedCents,
    Euro freeCents,
    Percentages percentages) {

  /** Parts of a hundred, divided by largest remainder. */
  public record Percentages(
      int legallyCommitted, int administrativelyBound, int policyReserved, int free) {}

  /**
   * Divides expenditure: what was promised first, then what was set apart for a policy, which is
   * money of this year only, then what is bound. Claims above it are for later years: what a round
   * has may be paid after its own year.
   */
  static Flexibility of(Euro expenditure, Euro legal, Euro administrative, Euro reserved) {
    var legalPart = legal.min(expenditure);
    var left = expenditure.minus(legalPart);
    var reservedPart = reserved.min(left);
    var administrativePart = administrative.min(left.minus(reservedPart));
    return whole(
        legalPart,
        administrativePart,
        reservedPart,
        left.minus(reservedPart).minus(administrativePart));
  }

  private static Flexibility whole(Euro legal, Euro administrative, Euro reserved, Euro free) {
    var parts =
        LargestRemainder.divide(
            100, List.of(legal.cents(), administrative.cents(), reserved.cents(), free.cents()));
    return new Flexibility(
        legal.plus(administrative).plus(reserved).plus(free),
        legal,
        administrative,
        reserved,
        free,
        new Percentages(
            parts.get(0).intValue(),
            parts.get(1).intValue(),
            parts.get(2).intValue(),
            parts.get(3).intValue()));
  }

  /** Of both together. */
  Flexibility plus(Flexibility other) {
    return whole(
        legallyCommittedCents.plus(other.legallyCommittedCents),
        administrativelyBoundCents.plus(other.administrativelyBoundCents),
        policyReservedCents.plus(other.policyReservedCents),
        freeCents.plus(other.freeCents));
  }

  static Flexibility none() {
    return whole(Euro.ZERO, Euro.ZERO, Euro.ZERO, Euro.ZERO);
  }
}
