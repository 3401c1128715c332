package nl.innovatiebudget.assessment.ranking;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import nl.innovatiebudget.assessment.ranking.Ranking.Decider;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * By strongest paths of pairwise preferences (M. Schulze, "A new monotonic, clone-independent,
 * reversal symmetric, and Condorcet-consistent single-winner election method", Social Choice and
 * Welfare 36, 2011), with winning votes as the strength of a comparison.
 *
 * <p>The model for panels that each see a part of the cases: only the jurors who judged both cases
 * compare them, each by the juror's own final scores. Cases without a common juror meet through
 * chains of comparisons. A case beats another if its strongest chain to it is stronger than the one
 * back. That relation has no circles but may leave pairs open, so the order is: of the cases that
 * no remaining case beats, the best by {@link ScoredCase#ORDER} comes next. A case that no juror
 * prefers to anything beats nothing, so that adding one leaves the order of the others as it was.
 */
record SchulzeRule() implements RankingRule {

  /** Cases squared times the largest panel; a ranking of 5,000 cases with panels of 5 fits. */
  private static final long MOST_WORK = 150_000_000;

  @Override
  public String name() {
    return "schulze/1";
  }

  @Override
  public Optional<Rejection> tooMuch(RankingInputs inputs) {
    long cases = inputs.cases().size();
    int panel = inputs.cases().stream().mapToInt(c -> c.jurors().size()).max().orElse(0);
    return cases * cases * panel > MOST_WORK
        ? Optional.of(RankingRejections.tooManyForSchulze(cases, panel))
        : Optional.empty();
  }

  @Override
  public List<RankedCase> order(RankingInputs inputs) {
    var scored = ScoredCase.allOf(inputs);
    var beats = beats(Ballot.allOf(inputs), scored.size());
    var beatenBy = new int[scored.size()];
    for (var beaten : beats) {
      beaten.stream().forEach(loser -> beatenBy[loser]++);
    }
    var free = new PriorityQueue<Integer>(Comparator.comparing(scored::get, ScoredCase.ORDER));
    IntStream.range(0, beatenBy.length).filter(c -> beatenBy[c] == 0).forEach(free::add);
    var ranked = new ArrayList<RankedCase>();
    int above = -1;
    while (!free.isEmpty()) {
      int next = free.remove();
      var decider = above < 0 ? null : decider(above, next, scored, beats);
      ranked.add(new RankedCase(scored.get(next), null, decider));
      above = next;
      for (int loser : beats[next].stream().toArray()) {
        beatenBy[loser]--;
        if (beatenBy[loser] == 0) {
          free.add(loser);
        }
      }
    }
    return ranked;
  }

  /** Next to each other, either the one beats the other or both were free and the tie decided. */
  private static Decider decider(int above, int below, List<ScoredCase> scored, BitSet[] beats) {
    return beats[above].get(below)
        ? Decider.PAIRWISE
        : scored.get(below).belowBy(scored.get(above));
  }

  /**
   * Which cases each case beats. A chain is as strong as its weakest link and strengths are small
   * whole numbers, so instead of the widest paths of Floyd and Warshall the reach is worked out
   * once for every strength, on bits (S. Warshall, "A theorem on Boolean matrices", 1962): a case
   * beats another if at some strength it reaches it and is not reached back.
   */
  static BitSet[] beats(List<Ballot> ballots, int cases) {
    var votes = votes(ballots, cases);
    var beats = IntStream.range(0, cases).mapToObj(c -> new BitSet(cases)).toArray(BitSet[]::new);
    for (int strength = strongest(votes); strength >= 1; strength--) {
      var reach = reach(votes, strength);
      for (int from = 0; from < cases; from++) {
        int winner = from;
        reach[from].stream().filter(loser -> !reach[loser].get(winner)).forEach(beats[from]::set);
      }
    }
    return beats;
  }

  private static short[][] votes(List<Ballot> ballots, int cases) {
    var votes = new short[cases][cases];
    for (var ballot : ballots) {
      var worse = new ArrayList<>(ballot.levels().stream().flatMap(List::stream).toList());
      for (var level : ballot.levels()) {
        worse.subList(0, level.size()).clear();
        for (int winner : level) {
          for (int loser : worse) {
            votes[winner][loser]++;
          }
        }
      }
    }
    return votes;
  }

  private static int strongest(short[][] votes) {
    int strongest = 0;
    for (int a = 0; a < votes.length; a++) {
      for (int b = 0; b < votes.length; b++) {
        if (votes[a][b] > votes[b][a]) {
          strongest = Math.max(strongest, votes[a][b]);
        }
      }
    }
    return strongest;
  }

  private static BitSet[] reach(short[][] votes, int strength) {
    int cases = votes.length;
    var reach = new BitSet[cases];
    for (int a = 0; a < cases; a++) {
      reach[a] = new BitSet(cases);
      for (int b = 0; b < cases; b++) {
        if (votes[a][b] >= strength && votes[a][b] > votes[b][a]) {
          reach[a].set(b);
        }
      }
    }
    for (int through = 0; through < cases; through++) {
      for (int from = 0; from < cases; from++) {
        if (reach[from].get(through)) {
          reach[from].or(reach[through]);
        }
      }
    }
    return reach;
  }
}
