package nl.innovatiebudget.assessment.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.ranking.Ranking.Decider;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.round.RoundDefinition.RankingMethod;
import org.junit.jupiter.api.Test;

/** The rules that follow the jurors' own orders. */
class BordaAndSchulzeTest {

  @Test
  void a_juror_who_scores_everything_ten_weighs_on_no_place_by_borda_or_in_pairs() {
    // Given three jurors, the last of whom gives only tens; the first case has a mean of 7, ...
    var inputs =
        AHandRound.withPots(500, 0)
            .gets("small", 1, 5, 6, 10)
            .gets("small", 1, 4, 5, 10)
            .gets("small", 1, 3, 4, 0)
            .inputs();
    // Then
    assertThat(order(RankingMethod.BORDA, inputs)).containsExactly("N-1", "N-2", "N-3");
    assertThat(order(RankingMethod.SCHULZE, inputs)).containsExactly("N-1", "N-2", "N-3");
    assertThat(RankingRule.of(RankingMethod.BORDA).apply(inputs).rows())
        .extracting(Row::points)
        .containsExactly("0.8333", "0.5000", "0.0000");
  }

  @Test
  void a_lenient_panel_lifts_its_cases_by_the_mean_and_not_by_borda() {
    // Given two cases for a severe and two for a lenient juror
    var inputs =
        AHandRound.withPots(500, 0)
            .gets("small", 1, 7, 0)
            .gets("small", 1, 5, 0)
            .gets("small", 1, 0, 9)
            .gets("small", 1, 0, 8)
            .inputs();
    // Then
    assertThat(order(RankingMethod.WEIGHTED_MEAN, inputs))
        .containsExactly("N-3", "N-4", "N-1", "N-2");
    assertThat(order(RankingMethod.BORDA, inputs)).containsExactly("N-3", "N-1", "N-4", "N-2");
  }

  @Test
  void a_ballot_of_one_case_says_nothing_and_equal_points_go_to_the_higher_score() {
    var ranking =
        RankingRule.of(RankingMethod.BORDA)
            .apply(
                AHandRound.withPots(500, 0).gets("small", 1, 7, 0).gets("small", 1, 0, 9).inputs());
    assertThat(ranking.rows()).extracting(Row::points).containsExactly("0.5000", "0.5000");
    assertThat(AHandRound.numbers(ranking)).containsExactly("N-2", "N-1");
    assertThat(ranking.rows().getLast().decidedBy()).isEqualTo(Decider.SCORE);
  }

  /** The 45 ballots over five candidates by which the method is usually shown. */
  @Test
  void the_example_of_the_literature_comes_out_in_its_order() {
    var voters = new ArrayList<String>();
    for (var group :
        List.of(
            "5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA",
            "8 EBADC")) {
      for (int i = 0; i < group.charAt(0) - '0'; i++) {
        voters.add(group.substring(2));
      }
    }
    var round = AHandRound.withPots(500, 0);
    for (char candidate : "ABCDE".toCharArray()) {
      round.gets("small", 1, voters.stream().mapToInt(v -> 5 - v.indexOf(candidate)).toArray());
    }
    var ranking = RankingRule.of(RankingMethod.SCHULZE).apply(round.inputs());
    assertThat(AHandRound.numbers(ranking)).containsExactly("N-5", "N-1", "N-3", "N-2", "N-4");
    assertThat(ranking.rows().stream().skip(1))
        .extracting(Row::decidedBy)
        .containsOnly(Decider.PAIRWISE);
  }

  @Test
  void cases_that_no_juror_compared_are_decided_by_their_scores() {
    var ranking =
        RankingRule.of(RankingMethod.SCHULZE)
            .apply(
                AHandRound.withPots(500, 0).gets("small", 1, 7, 0).gets("small", 1, 0, 9).inputs());
    assertThat(AHandRound.numbers(ranking)).containsExactly("N-2", "N-1");
    assertThat(ranking.rows().getLast().decidedBy()).isEqualTo(Decider.SCORE);
  }

  @Test
  void more_cases_than_can_be_compared_in_pairs_are_refused_with_words_to_act_on() {
    // Given 8,000 cases with panels of three
    var inputs = AHandRound.withPots(500, 0).gets("small", 1, 7, 8, 9).inputs();
    var many = new ArrayList<CaseInput>();
    for (int i = 0; i < 8_000; i++) {
      var one = inputs.cases().getFirst();
      many.add(
          new CaseInput(
              new UUID(1, i),
              "M-" + i,
              one.title(),
              one.lead(),
              one.potId(),
              one.costCents(),
              one.requestedCents(),
              one.openingCents(),
              one.receivedAt(),
              one.band(),
              one.jurors(),
              null,
              null));
    }
    // When
    var refusal = new SchulzeRule().tooMuch(inputs.withCases(many)).orElseThrow();
    // Then
    assertThat(refusal.code()).isEqualTo("ranking-rule-too-heavy");
    assertThat(refusal.detail().nl()).contains("8000 aanvragen", "3 juryleden");
    assertThat(new SchulzeRule().tooMuch(inputs)).isEmpty();
    assertThat(new BordaRule().tooMuch(inputs.withCases(many))).isEmpty();
  }

  private static List<String> order(RankingMethod method, RankingInputs inputs) {
    return AHandRound.numbers(RankingRule.of(method).apply(inputs));
  }
}
