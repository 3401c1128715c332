package nl.innovatiebudget.assessment.ranking;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CriterionInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.PotInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.TransferInput;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;

/**
 * Rounds of up to 25 cases in two pots, one of which may have been lowered, with or without a
 * transfer. Few different scores, moments and amounts, so that ties abound.
 */
final class AnyRound {

  static final int LOWEST_SCORE = 6;
  private static final int JURORS = 5;
  private static final Instant START = Instant.parse("2024-03-04T08:00:00Z");

  private AnyRound() {}

  /** Each case has a panel of one to four of the jurors. */
  static Arbitrary<RankingInputs> withPanels() {
    return rounds(
        Arbitraries.of(IntStream.range(0, JURORS).boxed().toList())
            .set()
            .ofMinSize(1)
            .ofMaxSize(4));
  }

  /** Every juror judges every case. */
  static Arbitrary<RankingInputs> judgedByAll() {
    return rounds(Arbitraries.just(Set.of(0, 1, 2)));
  }

  private static Arbitrary<RankingInputs> rounds(Arbitrary<Set<Integer>> panels) {
    var pot = Arbitraries.longs().between(0, 3_000);
    return Combinators.combine(
            cases(panels).list().ofMaxSize(25),
            pot,
            pot,
            Arbitraries.integers().between(0, 100),
            Arbitraries.of(true, false),
            Arbitraries.of(SelectionRule.values()))
        .as(AnyRound::round);
  }

  private static Arbitrary<Drawn> cases(Arbitrary<Set<Integer>> panels) {
    return Combinators.combine(
            Arbitraries.of(true, false),
            Arbitraries.longs().between(1, 700),
            Arbitraries.of(0L, 400L),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of(Band.values()),
            panels,
            Arbitraries.integers().between(LOWEST_SCORE, 9).list().ofSize(3 * JURORS))
        .as(Drawn::new);
  }

  /** A case before it has a place in a round. */
  record Drawn(
      boolean small,
      long asks,
      long potWasHigherBy,
      int second,
      Band band,
      Set<Integer> panel,
      List<Integer> scores) {

    private CaseInput in(int number, long small, long large) {
      long opening = (this.small ? small : large) + potWasHigherBy;
      return new CaseInput(
          new UUID(number * 7919L % 31, number),
          "IBDO-2024-%04d".formatted(number),
          "Project \"" + number + "\" – één",
          "Gemeente " + number,
          this.small ? "small" : "large",
          Euro.ofCents(2 * asks),
          Euro.ofCents(asks),
          Euro.ofCents(opening),
          START.plusSeconds(second),
          band,
          panel.stream().map(this::juror).toList(),
          number % 2 == 0 ? "MUNICIPALITY" : null,
          number % 3 == 0 ? "Utrecht" : null);
    }

    private JurorInput juror(int j) {
      return AnyRound.juror(
          j,
          scores.get(3 * j),
          scores.get(3 * j + 1),
          band == Band.DOUBT ? scores.get(3 * j + 2) : null);
    }
  }

  static JurorInput juror(int j, int feasibility, int novelty, Integer pitch) {
    return new JurorInput(
        new UUID(0, 100 + j), Map.of("feasibility", feasibility, "novelty", novelty), pitch);
  }

  private static RankingInputs round(
      List<Drawn> drawn,
      long small,
      long large,
      int percentMoved,
      boolean fromSmall,
      SelectionRule rule) {
    var cases = new ArrayList<CaseInput>();
    for (var one : drawn) {
      cases.add(one.in(cases.size() + 1, small, large));
    }
    long moved = (fromSmall ? small : large) * percentMoved / 100;
    var transfer =
        new TransferInput(
            fromSmall ? "small" : "large", fromSmall ? "large" : "small", Euro.ofCents(moved));
    return new RankingInputs(
        "ibdo-2024",
        1,
        new BigDecimal("7.5"),
        List.of(pot("small", small), pot("large", large)),
        List.of(
            new CriterionInput("feasibility", BigDecimal.ONE),
            new CriterionInput("novelty", new BigDecimal("1.5"))),
        cases,
        rule.ruleName(),
        moved == 0 ? List.of() : Arrays.asList(transfer));
  }

  private static PotInput pot(String id, long cents) {
    return new PotInput(id, new Text(id, id), Euro.ofCents(cents));
  }
}
