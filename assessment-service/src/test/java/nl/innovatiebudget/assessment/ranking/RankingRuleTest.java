package nl.innovatiebudget.assessment.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.assessment.ranking.Ranking.Outcome;
import nl.innovatiebudget.assessment.ranking.Ranking.PotUse;
import nl.innovatiebudget.assessment.ranking.Ranking.Row;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CriterionInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.PotInput;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingRuleTest {

  private static final Instant NOON = Instant.parse("2024-03-10T11:00:00Z");

  @Test
  void a_clear_score_is_the_mean_over_jurors_and_weighted_criteria() {
    // (8×1 + 7×2 + 9×1 + 8×2) / 6
    var only = aCase(1, Band.CLEAR_YES, 100, NOON, juror(8, 7), juror(9, 8));
    assertThat(rank(500, only).rows().getFirst().score()).isEqualTo("7.8333");
  }

  @Test
  void a_doubtful_score_is_halfway_to_the_mean_of_the_pitch_and_rounded_once() {
    // Halfway between the means 7 and 7.5
    var only = aCase(1, Band.DOUBT, 100, NOON, juror(7, 7, 7), juror(7, 7, 8));
    assertThat(rank(500, only).rows().getFirst())
        .returns("7.2500", Row::score)
        .returns(Outcome.BELOW_THRESHOLD, Row::outcome)
        .extracting(Row::reason)
        .isEqualTo(
            new Text(
                "De jury gaf uw aanvraag een 7,2500. Nodig was minstens een 7,5.",
                "The jury scored your application 7.2500. It needed at least 7.5."));
  }

  @Test
  void a_good_pitch_makes_a_doubtful_case_selectable() {
    var only = aCase(1, Band.DOUBT, 100, NOON, juror(7, 7, 8));
    assertThat(rank(500, only).rows().getFirst())
        .returns("7.5000", Row::score)
        .returns(Outcome.SELECTED, Row::outcome);
  }

  @Test
  void a_case_that_does_not_fit_is_skipped_and_the_next_has_its_chance() {
    // Given
    var best = aCase(1, Band.CLEAR_YES, 300, NOON, juror(9, 9));
    var tooBig = aCase(2, Band.CLEAR_YES, 201, NOON, juror(8, 8));
    var fits = aCase(3, Band.CLEAR_YES, 200, NOON, juror(8, 7));
    // When
    var ranking = rank(500, best, tooBig, fits);
    // Then
    assertThat(ranking.rows())
        .extracting(Row::number, Row::outcome)
        .containsExactly(
            tuple("IBDO-2024-0001", Outcome.SELECTED),
            tuple("IBDO-2024-0002", Outcome.NOT_SELECTED),
            tuple("IBDO-2024-0003", Outcome.SELECTED));
    assertThat(ranking.pots())
        .containsExactly(
            new PotUse("small", Euro.ofCents(500), Euro.ofCents(500), Euro.ZERO, null, null));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    // first in rank: when made, asks; second: when made, asks; outcomes; given and left
    "both fit, EARLY, 300, LATE, 0, SELECTED, SELECTED, 300, 0",
    "the early one has the higher pot, EARLY, 500, LATE, 1, SELECTED, NOT_SELECTED, 500, 0",
    "not a cent above it, EARLY, 501, LATE, 300, NOT_SELECTED, SELECTED, 300, 0",
    "the late one has the lower pot, LATE, 301, EARLY, 500, NOT_SELECTED, SELECTED, 500, 0",
    "what a late one got counts for the early, LATE, 300, EARLY, 201, SELECTED, NOT_SELECTED, 300, 0",
    "together up to the higher pot, LATE, 300, EARLY, 200, SELECTED, SELECTED, 500, 0",
    "the late one counts what the early got, EARLY, 100, LATE, 201, SELECTED, NOT_SELECTED, 100, 200",
  })
  void a_pot_that_was_lowered_from_500_to_300_stays_as_high_for_who_applied_before(
      String name,
      String first,
      long firstAsks,
      String second,
      long secondAsks,
      Outcome firstGets,
      Outcome secondGets,
      long given,
      long left) {
    // Given
    var best = madeWhen(first, aCase(1, Band.CLEAR_YES, firstAsks, NOON, juror(9, 9)));
    var next = madeWhen(second, aCase(2, Band.CLEAR_YES, secondAsks, NOON, juror(8, 8)));
    // When
    var ranking = WeightedMeanRule.CURRENT.apply(inOneRound(300, List.of(best, next)));
    // Then
    assertThat(ranking.rows()).extracting(Row::outcome).containsExactly(firstGets, secondGets);
    assertThat(ranking.pots())
        .containsExactly(
            new PotUse(
                "small", Euro.ofCents(300), Euro.ofCents(given), Euro.ofCents(left), null, null));
  }

  private static CaseInput madeWhen(String moment, CaseInput input) {
    return withOpening(moment.equals("EARLY") ? 500 : 300, input);
  }

  @Test
  void equal_scores_are_decided_by_the_first_criterion_then_reception_then_number() {
    // Given four cases of mean 8 and one of more
    var byNumber = aCase(5, Band.CLEAR_YES, 1, NOON.plusSeconds(1), juror(8, 8));
    var early = aCase(4, Band.CLEAR_YES, 1, NOON, juror(8, 8));
    var late = aCase(3, Band.CLEAR_YES, 1, NOON.plusSeconds(1), juror(8, 8));
    var feasible = aCase(2, Band.CLEAR_YES, 1, NOON.plusSeconds(9), juror(10, 7));
    var best = aCase(1, Band.CLEAR_YES, 1, NOON.plusSeconds(9), juror(9, 8));
    // Then
    assertThat(rank(500, byNumber, early, late, feasible, best).rows())
        .extracting(row -> Integer.parseInt(row.number().substring(10)))
        .containsExactly(1, 2, 4, 3, 5);
  }

  @Test
  void a_doubtful_case_without_a_pitch_score_is_a_fault() {
    var unheard = aCase(1, Band.DOUBT, 1, NOON, juror(8, 8));
    assertThatThrownBy(() -> rank(500, unheard)).hasMessageContaining("pitch score");
  }

  @Test
  void the_canonical_text_and_its_hash_are_these_for_ever() {
    var inputs = inputs(500, aCase(1, Band.DOUBT, 100, NOON, juror(7, 7, 8)));
    assertThat(CanonicalJson.write(inputs))
        .isEqualTo(
            "{\"cases\":[{\"applicationId\":\"00000000-0000-0000-0000-000000000001\",\"band\":\"DOUBT\","
                + "\"costCents\":200,\"jurors\":[{\"jurorId\":\"00000000-0000-0007-0000-000000000007\","
                + "\"pitchScore\":8,\"scores\":{\"feasibility\":7,\"novelty\":7}}],"
                + "\"lead\":\"Gemeente\",\"number\":\"IBDO-2024-0001\",\"openingCents\":500,\"potId\":\"small\","
                + "\"receivedAt\":\"2024-03-10T11:00:00Z\",\"requestedCents\":100,\"title\":\"Project\"}],"
                + "\"criteria\":[{\"criterionId\":\"feasibility\",\"weight\":\"1\"},"
                + "{\"criterionId\":\"novelty\",\"weight\":\"2\"}],"
                + "\"pots\":[{\"label\":{\"en\":\"Small\",\"nl\":\"Klein\"},\"openingCents\":500,\"potId\":\"small\"}],"
                + "\"roundId\":\"ibdo-2024\",\"roundVersion\":1,\"selectableFrom\":\"7.5\",\"selectionRule\":\"skip-and-continue/1\",\"transfers\":[]}");
  }

  private static Ranking rank(long openingCents, CaseInput... cases) {
    return WeightedMeanRule.CURRENT.apply(inputs(openingCents, cases));
  }

  private static RankingInputs inputs(long openingCents, CaseInput... cases) {
    return inOneRound(
        openingCents, Arrays.stream(cases).map(c -> withOpening(openingCents, c)).toList());
  }

  private static RankingInputs inOneRound(long openingCents, List<CaseInput> cases) {
    return new RankingInputs(
        "ibdo-2024",
        1,
        new BigDecimal("7.50"),
        List.of(new PotInput("small", new Text("Klein", "Small"), Euro.ofCents(openingCents))),
        List.of(
            new CriterionInput("feasibility", BigDecimal.ONE),
            new CriterionInput("novelty", new BigDecimal("2.0"))),
        cases,
        "skip-and-continue/1",
        List.of());
  }

  private static CaseInput aCase(
      int number, Band band, long requested, Instant receivedAt, JurorInput... jurors) {
    return new CaseInput(
        new UUID(0, number),
        "IBDO-2024-%04d".formatted(number),
        "Project",
        "Gemeente",
        "small",
        Euro.ofCents(2 * requested),
        Euro.ofCents(requested),
        Euro.ZERO,
        receivedAt,
        band,
        new ArrayList<>(Arrays.asList(jurors)),
        null,
        null);
  }

  private static CaseInput withOpening(long cents, CaseInput c) {
    return new CaseInput(
        c.applicationId(),
        c.number(),
        c.title(),
        c.lead(),
        c.potId(),
        c.costCents(),
        c.requestedCents(),
        Euro.ofCents(cents),
        c.receivedAt(),
        c.band(),
        c.jurors(),
        null,
        null);
  }

  private static JurorInput juror(int feasibility, int novelty) {
    return new JurorInput(
        new UUID(feasibility, novelty),
        Map.of("feasibility", feasibility, "novelty", novelty),
        null);
  }

  private static JurorInput juror(int feasibility, int novelty, int pitch) {
    return new JurorInput(
        new UUID(feasibility, novelty),
        Map.of("feasibility", feasibility, "novelty", novelty),
        pitch);
  }
}
