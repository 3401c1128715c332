package nl.innovatiebudget.budget.appropriation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides a whole number into whole parts that add up to it: each gets its share rounded down, and
 * what is left goes by one to the largest remainders, the first of equals first (Hamilton).
 */
public final class LargestRemainder {

  private LargestRemainder() {}

  /** One part for each weight; nothing when all weights are nothing. */
  public static List<Long> divide(long whole, List<Long> weights) {
    var total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
    if (total.signum() == 0) {
      return weights.stream().map(weight -> 0L).toList();
    }
    var parts = new ArrayList<Long>();
    var remainders = new ArrayList<BigInteger>();
    for (long weight : weights) {
      var share =
          BigInteger.valueOf(whole).multiply(BigInteger.valueOf(weight)).divideAndRemainder(total);
      parts.add(share[0].longValueExact());
      remainders.add(share[1]);
    }
    long left = whole - parts.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> remainders.get(i)).reversed())
        .limit(left)
        .forEach(i -> parts.set(i, parts.get(i) + 1));
    return List.copyOf(parts);
  }
}
