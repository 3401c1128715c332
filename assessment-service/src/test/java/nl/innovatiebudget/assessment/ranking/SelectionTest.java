package nl.innovatiebudget.assessment.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import nl.innovatiebudget.assessment.ranking.Ranking.Decider;
import nl.innovatiebudget.assessment.ranking.Ranking.PotUse;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.Spread.Share;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.api.Test;

/** Dividing the pots, by each rule and at the edges. */
class SelectionTest {

  private static AHandRound aMisfitInTheMiddle(SelectionRule rule) {
    return AHandRound.withPots(500, 0)
        .by(rule)
        .gets("small", 300, 10)
        .gets("small", 300, 9)
        .gets("small", 100, 8);
  }

  @Test
  void skipping_gives_the_next_one_its_chance() {
    assertThat(aMisfitInTheMiddle(SelectionRule.SKIP_AND_CONTINUE).outcomes())
        .containsExactly("N-1 SELECTED 300", "N-2 NOT_SELECTED 0", "N-3 SELECTED 100");
  }

  @Test
  void stopping_leaves_those_below_the_first_misfit_out_and_says_so() {
    var round = aMisfitInTheMiddle(SelectionRule.STOP_AT_FIRST_MISFIT);
    assertThat(round.outcomes())
        .containsExactly("N-1 SELECTED 300", "N-2 NOT_SELECTED 0", "N-3 NOT_SELECTED 0");
    assertThat(round.ranked().rows().get(1).reason().nl()).contains("niet genoeg geld over");
    assertThat(round.ranked().rows().get(2).reason().nl())
        .contains("tot de eerste aanvraag waarvoor te weinig geld over was");
  }

  @Test
  void a_partial_offer_is_what_is_left_for_the_first_misfit_and_the_last() {
    var round = aMisfitInTheMiddle(SelectionRule.OFFER_PARTIAL);
    assertThat(round.outcomes())
        .containsExactly("N-1 SELECTED 300", "N-2 PARTIAL 200", "N-3 NOT_SELECTED 0");
    assertThat(round.ranked().rows().get(1).reason().nl())
        .isEqualTo(
            "De jury gaf uw aanvraag een 9,0000. In de pot 'small' was nog €\u00a02,00 over, minder"
                + " dan u vroeg. U krijgt dat deel.");
    assertThat(round.ranked().pots().getFirst().leftCents()).isEqualTo(Euro.ZERO);
  }

  @Test
  void nothing_left_is_no_partial_offer() {
    assertThat(
            AHandRound.withPots(300, 0)
                .by(SelectionRule.OFFER_PARTIAL)
                .gets("small", 300, 10)
                .gets("small", 300, 9)
                .outcomes())
        .containsExactly("N-1 SELECTED 300", "N-2 NOT_SELECTED 0");
  }

  @Test
  void a_pot_with_room_for_none_selects_none_and_the_other_pot_does_not_notice() {
    assertThat(
            AHandRound.withPots(99, 100)
                .gets("small", 100, 10)
                .gets("large", 100, 9)
                .gets("small", 100, 8)
                .outcomes())
        .containsExactly("N-1 NOT_SELECTED 0", "N-2 SELECTED 100", "N-3 NOT_SELECTED 0");
  }

  @Test
  void an_exact_tie_at_the_edge_of_the_pot_goes_to_who_was_received_first() {
    // Given room for one of two alike
    var ranking =
        AHandRound.withPots(100, 0).gets("small", 100, 8, 8).gets("small", 100, 8, 8).ranked();
    // Then
    assertThat(AHandRound.outcomes(ranking))
        .containsExactly("N-1 SELECTED 100", "N-2 NOT_SELECTED 0");
    assertThat(ranking.rows().get(1).decidedBy()).isEqualTo(Decider.RECEIVED_FIRST);
  }

  @Test
  void when_everyone_has_the_same_score_reception_decides_all() {
    var round = AHandRound.withPots(200, 0);
    for (int i = 0; i < 5; i++) {
      round.gets("small", 100, 8, 8, 8);
    }
    assertThat(round.ranked().rows()).extracting(Row::score).containsOnly("8.0000");
    assertThat(round.outcomes())
        .containsExactly(
            "N-1 SELECTED 100",
            "N-2 SELECTED 100",
            "N-3 NOT_SELECTED 0",
            "N-4 NOT_SELECTED 0",
            "N-5 NOT_SELECTED 0");
  }

  @Test
  void a_misfit_of_a_lowered_pot_does_not_stop_who_applied_before() {
    // Given a pot that was lowered from 500 to 300
    var round =
        AHandRound.withPots(300, 0)
            .by(SelectionRule.STOP_AT_FIRST_MISFIT)
            .gets(Band.CLEAR_YES, "small", 200, 500, 10)
            .gets(Band.CLEAR_YES, "small", 200, 300, 9)
            .gets(Band.CLEAR_YES, "small", 300, 500, 8)
            .gets(Band.CLEAR_YES, "small", 50, 300, 7);
    // Then the second would have fitted the higher pot, so it stops only the fourth
    assertThat(round.outcomes())
        .containsExactly(
            "N-1 SELECTED 200", "N-2 NOT_SELECTED 0", "N-3 SELECTED 300", "N-4 NOT_SELECTED 0");
  }

  @Test
  void what_the_jury_moves_leaves_one_pot_and_is_had_by_the_other() {
    var round =
        AHandRound.withPots(200, 200)
            .moves("large", "small", 150)
            .gets("small", 350, 10)
            .gets("large", 51, 9)
            .gets("large", 50, 8);
    assertThat(round.outcomes())
        .containsExactly("N-1 SELECTED 350", "N-2 NOT_SELECTED 0", "N-3 SELECTED 50");
    assertThat(round.ranked().pots())
        .containsExactly(
            new PotUse(
                "small", Euro.ofCents(200), Euro.ofCents(350), Euro.ZERO, Euro.ofCents(150), null),
            new PotUse(
                "large", Euro.ofCents(200), Euro.ofCents(50), Euro.ZERO, null, Euro.ofCents(150)));
  }

  @Test
  void a_case_that_the_panel_moved_to_the_clear_no_is_not_told_that_its_score_was_too_low() {
    var ranking = AHandRound.withPots(500, 0).gets(Band.CLEAR_NO, "small", 100, 500, 9, 9).ranked();
    assertThat(AHandRound.outcomes(ranking)).containsExactly("N-1 BELOW_THRESHOLD 0");
    assertThat(ranking.rows().getFirst().reason().nl())
        .contains("besloot na bespreking")
        .doesNotContain("Nodig was");
  }

  @Test
  void the_spread_over_kinds_of_bodies_and_regions_is_reported() {
    var ranking =
        AHandRound.withPots(250, 0)
            .gets("small", 100, 10)
            .gets("small", 100, 9)
            .gets("small", 100, 8)
            .ranked();
    assertThat(ranking.spread().kinds())
        .containsExactly(
            new Share("MUNICIPALITY", 2, 1, Euro.ofCents(200), Euro.ofCents(100)),
            new Share("PROVINCE", 1, 1, Euro.ofCents(100), Euro.ofCents(100)));
    assertThat(ranking.spread().regions()).extracting(Share::name).containsExactly("UNKNOWN");
  }
}
