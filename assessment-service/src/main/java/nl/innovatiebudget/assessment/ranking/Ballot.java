package nl.innovatiebudget.assessment.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import nl.innovatiebudget.assessment.scoring.Ratio;

/**
 * The order in which one juror has the cases that this juror judged, by the juror's own final
 * scores. Equal scores share a level. Cases that the juror did not judge are not on the ballot: it
 * says nothing about them.
 *
 * @param levels the best first; each holds places in the inputs' list of cases
 */
record Ballot(List<List<Integer>> levels) {

  static final Comparator<Ratio> BY_VALUE =
      (a, b) ->
          a.numerator()
              .multiply(b.denominator())
              .compareTo(b.numerator().multiply(a.denominator()));

  /** One for every juror, in order of juror. */
  static List<Ballot> allOf(RankingInputs inputs) {
    var weights = inputs.weights();
    var byJuror = new TreeMap<UUID, List<Judged>>();
    for (int place = 0; place < inputs.cases().size(); place++) {
      var input = inputs.cases().get(place);
      for (var juror : input.jurors()) {
        var own = ScoredCase.finalScore(input.band(), List.of(juror), weights);
        byJuror
            .computeIfAbsent(juror.jurorId(), id -> new ArrayList<>())
            .add(new Judged(place, own));
      }
    }
    return byJuror.values().stream().map(Ballot::of).toList();
  }

  private static Ballot of(List<Judged> judged) {
    var levels = new ArrayList<List<Integer>>();
    var sorted =
        judged.stream().sorted(Comparator.comparing(Judged::own, BY_VALUE.reversed())).toList();
    for (int i = 0; i < sorted.size(); i++) {
      if (i == 0 || BY_VALUE.compare(sorted.get(i - 1).own(), sorted.get(i).own()) != 0) {
        levels.add(new ArrayList<>());
      }
      levels.getLast().add(sorted.get(i).place());
    }
    return new Ballot(levels);
  }

  /** How many cases are on it. */
  int size() {
    return levels.stream().mapToInt(List::size).sum();
  }

  private record Judged(int place, Ratio own) {}
}
