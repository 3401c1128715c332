package nl.innovatiebudget.assessment.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.innovatiebudget.assessment.ranking.CaseExplanation.Change;
import nl.innovatiebudget.assessment.ranking.CaseExplanation.Neighbour;
import nl.innovatiebudget.assessment.ranking.CaseExplanation.Part;
import nl.innovatiebudget.assessment.ranking.CaseExplanation.PotTurn;
import nl.innovatiebudget.assessment.ranking.Ranking.Decider;
import nl.innovatiebudget.assessment.round.RoundDefinition.RankingMethod;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.junit.jupiter.api.Test;

/** What put a case where it is, and what would have changed it. */
class ExplanationTest {

  private static Explanation of(int number, AHandRound round) {
    var inputs = round.inputs();
    return Explanation.of(
        WeightedMeanRule.CURRENT, inputs, round.ranked().rows(), AHandRound.id(number));
  }

  @Test
  void a_case_that_did_not_fit_is_told_the_score_that_would_have_sufficed() {
    // Given room for two; the third loses a tie with the second
    var third =
        of(
            3,
            AHandRound.withPots(250, 0)
                .gets("small", 100, 9, 9)
                .gets("small", 100, 8, 8)
                .gets("small", 100, 8, 8));
    // Then
    assertThat(third.turn())
        .isEqualTo(
            new PotTurn(
                "small",
                Euro.ofCents(250),
                Euro.ofCents(200),
                Euro.ofCents(50),
                Euro.ofCents(100),
                false));
    assertThat(third.change()).isEqualTo(new Change(2, "8.0001", "0.0001", Euro.ofCents(50)));
  }

  @Test
  void who_is_behind_on_the_first_criterion_needs_a_little_more_than_the_same_score() {
    var first =
        of(1, AHandRound.withPots(100, 0).gets("small", 100, 7, 8).gets("small", 100, 8, 8));
    assertThat(first.change()).isEqualTo(new Change(1, "8.0001", "0.5001", Euro.ofCents(100)));
  }

  @Test
  void the_score_that_is_told_does_select_the_case() {
    // Given a case that needs the first place
    var round = AHandRound.withPots(100, 0).gets("small", 60, 8, 9).gets("small", 100, 8, 8);
    assertThat(of(2, round).change().scoreNeeded()).isEqualTo("8.5001");
    // Then
    var better = AHandRound.withPots(100, 0).gets("small", 60, 8, 9).gets("small", 100, 9, 9);
    assertThat(better.outcomes()).containsExactly("N-2 SELECTED 100", "N-1 NOT_SELECTED 0");
  }

  @Test
  void a_doubtful_case_needs_the_threshold_too() {
    var only = of(1, AHandRound.withPots(100, 0).getsDoubtful("small", 100, 7, 7));
    assertThat(only.change()).isEqualTo(new Change(1, "7.5000", "0.5000", Euro.ZERO));
    assertThat(only.pitch()).containsExactly(new Part("pitch", null, "7.0000", List.of(7, 7)));
  }

  @Test
  void an_amount_above_the_pot_fits_in_no_place_and_a_clear_no_gets_no_score_to_reach() {
    assertThat(of(1, AHandRound.withPots(99, 0).gets("small", 100, 9)).change())
        .isEqualTo(new Change(null, null, null, Euro.ofCents(1)));
    var clearNo = AHandRound.withPots(100, 0).gets(Band.CLEAR_NO, "small", 100, 100, 3);
    assertThat(of(1, clearNo).change()).isEqualTo(new Change(1, null, null, Euro.ZERO));
  }

  @Test
  void who_was_selected_sees_down_to_which_place_it_would_have_been() {
    var round =
        AHandRound.withPots(150, 0).gets("small", 100, 9).gets("small", 50, 8).gets("small", 50, 7);
    assertThat(of(1, round).change()).isEqualTo(new Change(2, null, null, Euro.ZERO));
  }

  @Test
  void scores_are_shown_from_low_to_high_and_without_who_gave_them() {
    assertThat(of(1, AHandRound.withPots(100, 0).gets("small", 100, 9, 7, 8)).parts().getFirst())
        .isEqualTo(new Part("feasibility", "1", "8.0000", List.of(7, 8, 9)));
  }

  @Test
  void a_rule_that_does_not_order_by_score_tells_the_place() {
    var inputs = AHandRound.withPots(100, 0).gets("small", 100, 9).gets("small", 100, 8).inputs();
    var borda = RankingRule.of(RankingMethod.BORDA);
    assertThat(Explanation.of(borda, inputs, borda.apply(inputs).rows(), AHandRound.id(2)).change())
        .isEqualTo(new Change(1, null, null, Euro.ofCents(100)));
  }

  @Test
  void it_reads_as_sentences() {
    // Given
    var round = AHandRound.withPots(250, 0).gets("small", 200, 9, 9).gets("small", 100, 8, 8);
    var second = of(2, round);
    // When
    var text =
        ExplanationText.of(
            second.row(),
            2,
            new Neighbour(1, "N-1", "9.0000", Decider.SCORE),
            null,
            new Text("Klein", "Small"),
            second.turn(),
            second.change());
    // Then
    assertThat(text.nl().replace('\u00a0', ' '))
        .isEqualTo(
            "Plaats 2 van 2, met een 8,0000. Na de voorselectie was dit een duidelijke ja. Net"
                + " erboven staat N-1 met een 9,0000. Wat besliste: de score. Toen deze aanvraag"
                + " aan de beurt was, was in de pot 'Klein' nog € 0,50 over. Gevraagd is € 1,00."
                + " Dat was te weinig, dus de aanvraag is niet geselecteerd. Met een score van"
                + " minstens 9,0001 (1,0001 hoger) was de aanvraag helemaal geselecteerd. De pot"
                + " kwam € 0,50 te kort.");
    assertThat(text.en()).startsWith("Place 2 of 2, with a score of 8.0000.");
  }
}
