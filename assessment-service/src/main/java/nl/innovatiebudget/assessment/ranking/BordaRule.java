package nl.innovatiebudget.assessment.ranking;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.innovatiebudget.assessment.ranking.Ranking.Decider;
import nl.innovatiebudget.assessment.scoring.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * By points over the jurors' own orders (J.-C. de Borda, Mémoire sur les élections au scrutin,
 * 1784), so that a juror who scores high or low throughout weighs as much as any other.
 *
 * <p>The model for panels that each see a part of the cases: on a ballot of m cases a case gets the
 * share of the other m − 1 that it is above, a tie counting for half (average ranks); so every
 * ballot runs from 1 at the top to 0 at the bottom, however long it is. A ballot of one case says
 * nothing and gives a half. The points of a case are the mean over its jurors, kept exact and shown
 * in four decimals. Equal points are decided as in {@link ScoredCase#ORDER}.
 *
 * <p>Points depend on which cases were on the same ballot. Where every juror judged every case,
 * adding one that all have last leaves the order of the others as it was; with partial panels that
 * is not sure, as it is with any count of places.
 */
record BordaRule() implements RankingRule {

  private static final Comparator<Counted> ORDER =
      Comparator.<Counted, Ratio>comparing(Counted::points, Ballot.BY_VALUE)
          .reversed()
          .thenComparing(Counted::scored, ScoredCase.ORDER);

  @Override
  public String name() {
    return "borda/1";
  }

  @Override
  public List<RankedCase> order(RankingInputs inputs) {
    var scored = ScoredCase.allOf(inputs);
    var sums = new Sum[scored.size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = new Sum();
    }
    Ballot.allOf(inputs).forEach(ballot -> count(ballot, sums));
    var counted = new ArrayList<Counted>();
    for (int i = 0; i < sums.length; i++) {
      counted.add(new Counted(scored.get(i), sums[i].mean()));
    }
    counted.sort(ORDER);
    return ranked(counted);
  }

  private static void count(Ballot ballot, Sum[] sums) {
    int others = ballot.size() - 1;
    int above = 0;
    for (var level : ballot.levels()) {
      int tied = level.size() - 1;
      for (int place : level) {
        if (others == 0) {
          sums[place].add(1, 2);
        } else {
          sums[place].add(2L * (others - above) - tied, 2L * others);
        }
      }
      above += level.size();
    }
  }

  private static List<RankedCase> ranked(List<Counted> counted) {
    var ranked = new ArrayList<RankedCase>();
    @Nullable Counted above = null;
    for (var one : counted) {
      ranked.add(
          new RankedCase(
              one.scored(),
              one.points().rounded().toPlainString(),
              above == null ? null : decider(one, above)));
      above = one;
    }
    return ranked;
  }

  private static Decider decider(Counted below, Counted above) {
    return Ballot.BY_VALUE.compare(below.points(), above.points()) != 0
        ? Decider.POINTS
        : below.scored().belowBy(above.scored());
  }

  private record Counted(ScoredCase scored, Ratio points) {}

  /** An exact sum of fractions, and how many there were. */
  private static final class Sum {
    private BigInteger numerator = BigInteger.ZERO;
    private BigInteger denominator = BigInteger.ONE;
    private int ballots;

    private void add(long over, long under) {
      var below = BigInteger.valueOf(under);
      numerator = numerator.multiply(below).add(BigInteger.valueOf(over).multiply(denominator));
      denominator = denominator.multiply(below);
      var shared = numerator.gcd(denominator);
      numerator = numerator.divide(shared);
      denominator = denominator.divide(shared);
      ballots++;
    }

    /** Refuses a case that nobody judged. */
    private Ratio mean() {
      return new Ratio(
          new BigDecimal(numerator),
          new BigDecimal(denominator.multiply(BigInteger.valueOf(ballots))));
    }
  }
}
