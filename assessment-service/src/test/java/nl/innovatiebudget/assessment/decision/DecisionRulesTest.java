package nl.innovatiebudget.assessment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.innovatiebudget.assessment.ranking.RankingInputs;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CaseInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.CriterionInput;
import nl.innovatiebudget.assessment.ranking.RankingInputs.JurorInput;
import nl.innovatiebudget.assessment.round.RoundDefinition.Criterion;
import nl.innovatiebudget.assessment.scoring.Band;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;
import org.junit.jupiter.api.Test;

/** The rules of decisions without a database. */
class DecisionRulesTest {

  private static final Text LABEL = new Text("Haalbaarheid", "Feasibility");
  private static final UUID BEST = new UUID(0, 1);
  private static final UUID GOOD = new UUID(0, 3);
  private static final UUID FAIR = new UUID(0, 4);
  private static final UUID WEAK = new UUID(0, 2);

  @Test
  void all_pots_that_would_be_passed_are_named_at_once() {
    // Given
    var room = new PotRoom();
    room.holds("small", Euro.of("10.00"));
    room.holds("large", Euro.of("20.00"));
    // When
    var exceeded = room.exceeded(Map.of("small", Euro.of("10.01"), "large", Euro.of("20.01")));
    // Then
    assertThat(exceeded).extracting(Rejection::code).containsOnly("pot-exceeded").hasSize(2);
    assertThat(exceeded).extracting(r -> r.detail().en()).anyMatch(t -> t.contains("'small'"));
    assertThat(room.exceeded(Map.of("small", Euro.of("10.00")))).isEmpty();
  }

  @Test
  void a_pot_holds_the_highest_of_its_versions_and_what_was_moved() {
    // Given
    var room = new PotRoom();
    room.holds("small", Euro.of("10.00"));
    room.holds("small", Euro.of("8.00"));
    room.holds("large", Euro.of("20.00"));
    // When
    room.moved("large", "small", Euro.of("5.00"));
    // Then
    assertThat(room.exceeded(Map.of("small", Euro.of("15.00"), "large", Euro.of("15.00"))))
        .isEmpty();
    assertThat(room.exceeded(Map.of("small", Euro.of("15.01"), "large", Euro.of("15.01"))))
        .hasSize(2);
  }

  @Test
  void reasons_fit_in_a_letter_and_no_character_is_split() {
    // Given
    var smile = "🙂".repeat(600);
    var many = IntStream.range(0, 30).mapToObj(i -> new Text("kort " + i, smile));
    // When
    var reasons = LetterReasons.of(many);
    // Then
    assertThat(reasons).hasSize(20).extracting(Text::nl).startsWith("kort 0").contains("kort 19");
    assertThat(reasons.getFirst().en()).hasSizeLessThanOrEqualTo(1000).endsWith("🙂…");
  }

  @Test
  void a_refused_case_reads_on_which_criteria_it_fell_behind_those_selected() {
    // Given
    var criteria =
        List.of(
            new Criterion("feasibility", LABEL, BigDecimal.ONE),
            new Criterion("novelty", new Text("Nieuw", "New"), BigDecimal.ONE));
    var inputs =
        new RankingInputs(
            "r",
            1,
            new BigDecimal("7.5"),
            List.of(),
            criteria.stream().map(c -> new CriterionInput(c.criterionId(), c.weight())).toList(),
            List.of(
                input(BEST, Map.of("feasibility", 9, "novelty", 4), 8),
                input(GOOD, Map.of("feasibility", 9, "novelty", 4), 8),
                input(FAIR, Map.of("feasibility", 9, "novelty", 4), 8),
                input(WEAK, Map.of("feasibility", 5, "novelty", 10), 5)),
            null,
            null);
    // When
    var behind = new CriteriaCompared(criteria, inputs, Set.of(BEST, GOOD, FAIR)).behind(WEAK);
    // Then
    assertThat(behind).hasSize(1);
    assertThat(behind.getFirst().nl()).contains("Haalbaarheid", "5,0000", "8,5000");
    assertThat(behind.getFirst().en()).contains("Feasibility", "5.0000", "8.5000");
    // And of fewer than three nothing is said, since it would show what one of them got
    assertThat(new CriteriaCompared(criteria, inputs, Set.of(BEST, GOOD)).behind(WEAK)).isEmpty();
    assertThat(new CriteriaCompared(criteria, inputs, Set.of()).behind(WEAK)).isEmpty();
  }

  /** Two jurors: one with these scores, one with another score for feasibility. */
  private static CaseInput input(UUID id, Map<String, Integer> scores, int feasibility) {
    var other = Map.of("feasibility", feasibility, "novelty", scores.get("novelty"));
    return new CaseInput(
        id,
        id.toString(),
        "Titel",
        "Lead",
        "small",
        Euro.of("2.00"),
        Euro.of("1.00"),
        Euro.of("9.00"),
        Instant.EPOCH,
        Band.CLEAR_YES,
        List.of(
            new JurorInput(new UUID(1, 1), scores, null),
            new JurorInput(new UUID(1, 2), other, null)),
        null,
        null);
  }
}
