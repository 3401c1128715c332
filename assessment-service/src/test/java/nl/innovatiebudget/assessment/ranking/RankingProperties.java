package nl.innovatiebudget.assessment.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.innovatiebudget.assessment.ranking.Ranking.Outcome;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.round.RoundDefinition.RankingMethod;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.kit.money.Euro;

/** What holds of every ranking of every round, by whichever rules. */
class RankingProperties {

  @Provide
  Arbitrary<RankingInputs> withPanels() {
    return AnyRound.withPanels();
  }

  @Provide
  Arbitrary<RankingInputs> judgedByAll() {
    return AnyRound.judgedByAll();
  }

  @Property(tries = 300)
  void every_case_has_its_own_place_and_no_place_is_left_open(
      @ForAll("withPanels") RankingInputs inputs, @ForAll RankingMethod method) {
    var rows = RankingRule.of(method).apply(inputs).rows();
    assertThat(rows)
        .extracting(Row::rank)
        .containsExactlyElementsOf(
            IntStream.rangeClosed(1, inputs.cases().size()).boxed().toList());
    assertThat(rows)
        .extracting(Row::applicationId)
        .containsExactlyInAnyOrderElementsOf(
            inputs.cases().stream().map(CaseInput::applicationId).toList());
    assertThat(rows.stream().skip(1)).allMatch(row -> row.decidedBy() != null);
  }

  @Property(tries = 300)
  void a_higher_score_is_never_below_a_lower_one_by_the_weighted_mean(
      @ForAll("withPanels") RankingInputs inputs) {
    assertThat(WeightedMeanRule.CURRENT.apply(inputs).rows())
        .isSortedAccordingTo(
            Comparator.comparing((Row row) -> new BigDecimal(row.score())).reversed());
  }

  @Property(tries = 300)
  void the_order_in_which_facts_are_found_does_not_matter(
      @ForAll("withPanels") RankingInputs inputs,
      @ForAll RankingMethod method,
      @ForAll Random random) {
    // Given
    var cases = new ArrayList<CaseInput>();
    for (var input : inputs.cases()) {
      var jurors = new ArrayList<>(input.jurors());
      Collections.shuffle(jurors, random);
      cases.add(input.judgedBy(jurors, input.band()));
    }
    Collections.shuffle(cases, random);
    // When
    var sameFacts = inputs.withCases(cases);
    // Then
    assertThat(CanonicalJson.write(sameFacts)).isEqualTo(CanonicalJson.write(inputs));
    var rule = RankingRule.of(method);
    assertThat(CanonicalJson.write(rule.apply(sameFacts)))
        .isEqualTo(CanonicalJson.write(rule.apply(inputs)));
  }

  @Property(tries = 300)
  void a_replay_from_the_kept_inputs_gives_the_same_text_and_the_same_hash(
      @ForAll("withPanels") RankingInputs inputs, @ForAll RankingMethod method) {
    // Given
    var rule = RankingRule.of(method);
    var kept = CanonicalJson.write(inputs);
    var result = CanonicalJson.write(rule.apply(inputs));
    // When
    var replayed = CanonicalJson.read(kept, RankingInputs.class);
    // Then
    assertThat(CanonicalJson.write(replayed)).isEqualTo(kept);
    assertThat(CanonicalJson.write(RankingRule.named(rule.name()).apply(replayed)))
        .isEqualTo(result);
    assertThat(CanonicalJson.write(CanonicalJson.read(result, Ranking.class))).isEqualTo(result);
  }

  @Property(tries = 300)
  void adding_a_losing_case_changes_nobodys_place_above_it(
      @ForAll("judgedByAll") RankingInputs inputs, @ForAll RankingMethod method) {
    losesWithoutChangingTheOthers(inputs, List.of(0, 1, 2), method);
  }

  /** Places counted on partial ballots depend on who else is on them: not by Borda. */
  @Property(tries = 300)
  void neither_does_it_with_partial_panels_by_score_and_in_pairs(
      @ForAll("withPanels") RankingInputs inputs, @ForAll boolean inPairs) {
    losesWithoutChangingTheOthers(
        inputs, List.of(1, 3), inPairs ? RankingMethod.SCHULZE : RankingMethod.WEIGHTED_MEAN);
  }

  private static void losesWithoutChangingTheOthers(
      RankingInputs inputs, List<Integer> panel, RankingMethod method) {
    // Given a case that all of its jurors find worse than any other
    var rule = RankingRule.of(method);
    var before = rule.apply(inputs).rows();
    var cases = new ArrayList<>(inputs.cases());
    cases.add(loser(panel));
    // When
    var after = new ArrayList<>(rule.apply(inputs.withCases(cases)).rows());
    // Then
    var loser = after.stream().filter(r -> r.number().equals("LOSER")).findFirst().orElseThrow();
    assertThat(ids(after.subList(0, loser.rank() - 1)))
        .isEqualTo(ids(before.subList(0, loser.rank() - 1)));
    after.remove(loser);
    assertThat(ids(after)).isEqualTo(ids(before));
    assertThat(after).extracting(Row::awardCents).isEqualTo(awards(before));
  }

  private static CaseInput loser(List<Integer> panel) {
    int low = AnyRound.LOWEST_SCORE - 1;
    List<JurorInput> jurors = panel.stream().map(j -> AnyRound.juror(j, low, low, null)).toList();
    return new CaseInput(
        new UUID(5, 5),
        "LOSER",
        "Project",
        "Gemeente",
        "small",
        Euro.ofCents(2),
        Euro.ofCents(1),
        Euro.ofCents(1),
        java.time.Instant.parse("2024-03-04T08:00:00Z"),
        Band.CLEAR_NO,
        jurors,
        null,
        null);
  }

  private static List<UUID> ids(List<Row> rows) {
    return rows.stream().map(Row::applicationId).toList();
  }

  private static List<Euro> awards(List<Row> rows) {
    return rows.stream().map(Row::awardCents).toList();
  }

  @Property(tries = 600)
  void no_case_gets_more_than_its_pot_had_for_it(
      @ForAll("withPanels") RankingInputs inputs, @ForAll RankingMethod method) {
    // When
    var ranking = RankingRule.of(method).apply(inputs);
    // Then
    var given = new HashMap<String, Long>();
    for (var row : ranking.rows()) {
      var input = inputs.theCase(row.applicationId());
      long before = given.getOrDefault(row.potId(), 0L);
      long limit = Math.max(0, input.openingCents().cents() + moved(inputs, row.potId()));
      long award = row.awardCents().cents();
      switch (row.outcome()) {
        case SELECTED -> assertThat(award).isEqualTo(row.requestedCents().cents());
        case PARTIAL -> {
          assertThat(inputs.selectionRule()).isEqualTo("offer-partial/1");
          assertThat(award).isPositive().isLessThan(row.requestedCents().cents());
        }
        case NOT_SELECTED, BELOW_THRESHOLD -> assertThat(award).isZero();
      }
      if (award > 0) {
        assertThat(before + award).isLessThanOrEqualTo(limit);
      }
      given.put(row.potId(), before + award);
    }
    for (var pot : ranking.pots()) {
      assertThat(pot.awardedCents().cents()).isEqualTo(given.getOrDefault(pot.potId(), 0L));
    }
  }

  @Property(tries = 300)
  void who_fits_is_passed_over_only_when_the_rule_is_to_stop(
      @ForAll("withPanels") RankingInputs inputs, @ForAll RankingMethod method) {
    var given = new HashMap<String, Long>();
    var needed = new HashMap<String, Long>();
    for (var row : RankingRule.of(method).apply(inputs).rows()) {
      if (row.outcome() == Outcome.BELOW_THRESHOLD) {
        continue;
      }
      var input = inputs.theCase(row.applicationId());
      long limit = Math.max(0, input.openingCents().cents() + moved(inputs, row.potId()));
      long with = given.getOrDefault(row.potId(), 0L) + row.requestedCents().cents();
      boolean stopped =
          !inputs.selectionRule().startsWith("skip")
              && needed.getOrDefault(row.potId(), 0L) > limit;
      assertThat(row.outcome() == Outcome.SELECTED).isEqualTo(with <= limit && !stopped);
      if (row.outcome() != Outcome.SELECTED) {
        needed.merge(row.potId(), with, Math::max);
      }
      given.merge(row.potId(), row.awardCents().cents(), Long::sum);
    }
  }

  private static long moved(RankingInputs inputs, String potId) {
    return inputs.transfers().stream()
        .mapToLong(
            t ->
                (t.toPotId().equals(potId) ? 1 : 0) * t.amountCents().cents()
                    - (t.fromPotId().equals(potId) ? 1 : 0) * t.amountCents().cents())
        .sum();
  }

  @Property(tries = 100)
  void another_threshold_another_selection_or_another_rule_gives_another_hash(
      @ForAll("withPanels") RankingInputs inputs) {
    var text = CanonicalJson.write(inputs);
    var raised = inputs.supposing(new BigDecimal("7.6"), null);
    assertThat(CanonicalJson.sha256("weighted-mean/3", text))
        .isEqualTo(CanonicalJson.sha256("weighted-mean/3", text))
        .isNotEqualTo(CanonicalJson.sha256("weighted-mean/2", text))
        .isNotEqualTo(CanonicalJson.sha256("weighted-mean/3", CanonicalJson.write(raised)));
  }

  @Property(tries = 200)
  void in_pairs_a_case_beats_another_when_its_widest_path_is_wider(
      @ForAll("withPanels") RankingInputs inputs) {
    // Given
    int n = inputs.cases().size();
    var ballots = Ballot.allOf(inputs);
    var widest = widestPaths(ballots, n);
    // When
    var beats = SchulzeRule.beats(ballots, n);
    // Then
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        assertThat(beats[a].get(b)).isEqualTo(widest[a][b] > widest[b][a]);
      }
    }
  }

  /** As in the paper: Floyd and Warshall, with the weakest link for length. */
  private static int[][] widestPaths(List<Ballot> ballots, int n) {
    var votes = new int[n][n];
    for (var ballot : ballots) {
      for (int better = 0; better < ballot.levels().size(); better++) {
        for (int worse = better + 1; worse < ballot.levels().size(); worse++) {
          for (int a : ballot.levels().get(better)) {
            for (int b : ballot.levels().get(worse)) {
              votes[a][b]++;
            }
          }
        }
      }
    }
    var width = new int[n][n];
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        width[a][b] = votes[a][b] > votes[b][a] ? votes[a][b] : 0;
      }
    }
    for (int k = 0; k < n; k++) {
      for (int a = 0; a < n; a++) {
        for (int b = 0; b < n; b++) {
          width[a][b] = Math.max(width[a][b], Math.min(width[a][k], width[k][b]));
        }
      }
    }
    for (int a = 0; a < n; a++) {
      width[a][a] = 0;
    }
    return width;
  }
}
