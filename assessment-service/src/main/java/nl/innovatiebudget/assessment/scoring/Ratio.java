package nl.innovatiebudget.assessment.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * An exact fraction. Means are kept like this and rounded once, at the very end, so that a score
 * does not depend on the way it was worked out.
 */
public record Ratio(BigDecimal numerator, BigDecimal denominator) implements Comparable<Ratio> {

  private static final int DECIMALS = 4;

  /** Refuses a denominator that is not above zero. */
  public Ratio {
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException("not a denominator: " + denominator);
    }
  }

  /** Refuses an empty collection. */
  public static Ratio mean(Collection<Integer> values) {
    long sum = values.stream().mapToLong(Integer::longValue).sum();
    return new Ratio(BigDecimal.valueOf(sum), BigDecimal.valueOf(values.size()));
  }

  /** Halfway between this and the other. */
  public Ratio averagedWith(Ratio other) {
    return new Ratio(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator).multiply(BigDecimal.TWO));
  }

  public Ratio minus(Ratio other) {
    return new Ratio(
        numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  /** By value: a half is as much as two quarters, though they do not equal each other. */
  @Override
  public int compareTo(Ratio other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** In four decimals, half up. */
  public BigDecimal rounded() {
    return numerator.divide(denominator, DECIMALS, RoundingMode.HALF_UP);
  }
}
