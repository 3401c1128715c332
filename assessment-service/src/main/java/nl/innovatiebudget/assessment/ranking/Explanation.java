package nl.innovatiebudget.assessment.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.ranking.CaseExplanation.Change;
import nl.innovatiebudget.assessment.ranking.CaseExplanation.Part;
import nl.innovatiebudget.assessment.ranking.CaseExplanation.PotTurn;
import nl.innovatiebudget.assessment.ranking.Ranking.Outcome;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.assessment.scoring.Ratio;
import nl.innovatiebudget.kit.money.Euro;

/**
 * Works out why one case is where it is, from the inputs and the rows that were kept. A pure
 * function, as the ranking is.
 */
final class Explanation {

  /** The smallest difference between two scores as people see them. */
  private static final BigDecimal STEP = new BigDecimal("0.0001");

  private final RankingInputs inputs;
  private final boolean byScore;
  private final List<Row> rows;
  private final List<ScoredCase> order;
  private final int place;

  private Explanation(RankingInputs inputs, boolean byScore, List<Row> rows, UUID applicationId) {
    this.inputs = inputs;
    this.byScore = byScore;
    this.rows = rows;
    Map<UUID, CaseInput> cases =
        inputs.cases().stream()
            .collect(Collectors.toMap(CaseInput::applicationId, Function.identity()));
    this.order =
        rows.stream()
            .map(
                row ->
                    ScoredCase.of(Objects.requireNonNull(cases.get(row.applicationId())), inputs))
            .toList();
    this.place = rows.stream().map(Row::applicationId).toList().indexOf(applicationId);
  }

  /** Refuses a case that was not ranked. */
  static Explanation of(
      RankingRule rule, RankingInputs inputs, List<Row> rows, UUID applicationId) {
    var explanation =
        new Explanation(inputs, rule instanceof WeightedMeanRule, rows, applicationId);
    if (explanation.place < 0) {
      throw new IllegalArgumentException("not ranked: " + applicationId);
    }
    return explanation;
  }

  Row row() {
    return rows.get(place);
  }

  /** What each criterion added, in the order of the round. */
  List<Part> parts() {
    var input = own().input();
    return inputs.criteria().stream()
        .map(
            criterion ->
                new Part(
                    criterion.criterionId(),
                    criterion.weight().toPlainString(),
                    ScoredCase.mean(input, criterion.criterionId()).rounded().toPlainString(),
                    input.jurors().stream()
                        .map(j -> Objects.requireNonNull(j.scores().get(criterion.criterionId())))
                        .sorted()
                        .toList()))
        .toList();
  }

  /** What the pitch gave; nothing for a case that needed none. */
  List<Part> pitch() {
    if (own().input().band() != Band.DOUBT) {
      return List.of();
    }
    var scores = ScoredCase.pitchScores(own().input().jurors()).stream().sorted().toList();
    return List.of(new Part("pitch", null, Ratio.mean(scores).rounded().toPlainString(), scores));
  }

  PotTurn turn() {
    var pots = new PotRun(inputs);
    order.subList(0, place).forEach(scored -> pass(scored, pots));
    var input = own().input();
    var turn = pots.turn(input);
    return new PotTurn(
        input.potId(),
        turn.limit(),
        turn.given(),
        turn.room(),
        input.requestedCents(),
        turn.stopped());
  }

  Change change() {
    var turn = turn();
    var missing =
        Euro.ofCents(Math.max(0, turn.requestedCents().cents() - turn.leftCents().cents()));
    int lowest = lowestPlaceThatFits();
    if (lowest == 0) {
      return new Change(null, null, null, missing);
    }
    if (row().outcome() == Outcome.SELECTED || own().input().band() == Band.CLEAR_NO || !byScore) {
      return new Change(lowest, null, null, missing);
    }
    var needed = scoreFor(lowest);
    return new Change(
        lowest, needed.toPlainString(), needed.subtract(own().score()).toPlainString(), missing);
  }

  /**
   * Counted from 1; 0 if none does. Moving up never leaves a case less room, so it fits there and
   * at every place above.
   */
  private int lowestPlaceThatFits() {
    var others = withoutOwn();
    var pots = new PotRun(inputs);
    int lowest = 0;
    for (int i = 0; i <= others.size(); i++) {
      if (pots.turn(own().input()).fits(own().input())) {
        lowest = i + 1;
      }
      if (i < others.size()) {
        pass(others.get(i), pots);
      }
    }
    return lowest;
  }

  /** The lowest score that brings it to this place or higher and over the threshold. */
  private BigDecimal scoreFor(int lowest) {
    var needed = own().score();
    var others = withoutOwn();
    if (lowest <= others.size()) {
      var toPass = others.get(lowest - 1);
      needed = needed.max(own().winsTieOf(toPass) ? toPass.score() : toPass.score().add(STEP));
    }
    return own().input().band() == Band.DOUBT
        ? needed.max(inputs.selectableFrom().setScale(Math.max(4, inputs.selectableFrom().scale())))
        : needed;
  }

  private void pass(ScoredCase scored, PotRun pots) {
    if (scored.selectable(inputs.selectableFrom())) {
      pots.offer(scored.input());
    }
  }

  private List<ScoredCase> withoutOwn() {
    var others = new ArrayList<>(order);
    others.remove(place);
    return others;
  }

  private ScoredCase own() {
    return order.get(place);
  }
}
