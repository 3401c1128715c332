package nl.innovatiebudget.intake.round;

import static nl.innovatiebudget.intake.round.RoundStep.ASSESSMENT_STARTED;
import static nl.innovatiebudget.intake.round.RoundStep.DECIDED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.intake.ShippedRounds;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundLifecycleTest {

  private static final RoundDefinition ROUND = ShippedRounds.definition(2024);

  @ParameterizedTest
  @CsvSource({
    "2024-03-03T22:59:59.999999Z, ANNOUNCED",
    "2024-03-03T23:00:00Z,        OPEN",
    // Easter Sunday lasts 23 hours: midnight in Amsterdam is 22:00 in UTC that night.
    "2024-03-31T21:59:59.999999Z, OPEN",
    "2024-03-31T22:00:00Z,        CLOSED",
    "2024-03-31T23:00:00Z,        CLOSED",
  })
  void dates_decide_until_something_is_recorded(Instant instant, RoundState state) {
    assertThat(new RoundLifecycle(ROUND, List.of()).stateAt(instant)).isEqualTo(state);
  }

  @Test
  void what_was_recorded_decides_from_then_on() {
    var later = Instant.parse("2024-07-02T10:00:00Z");

    assertThat(life(ASSESSMENT_STARTED).stateAt(later)).isEqualTo(RoundState.IN_ASSESSMENT);
    assertThat(life(ASSESSMENT_STARTED, DECIDED).stateAt(later)).isEqualTo(RoundState.DECIDED);
    assertThat(life(RoundStep.values()).stateAt(later)).isEqualTo(RoundState.PUBLISHED);
  }

  @ParameterizedTest
  @CsvSource({
    // taken, step, state, refusal
    "'',                                    ASSESSMENT_STARTED, ANNOUNCED,     round-not-closed",
    "'',                                    ASSESSMENT_STARTED, OPEN,          round-not-closed",
    "'',                                    ASSESSMENT_STARTED, CLOSED,        ",
    "'',                                    DECIDED,            CLOSED,        step-not-in-order",
    "'',                                    AWARDS_PUBLISHED,   CLOSED,        step-not-in-order",
    "ASSESSMENT_STARTED,                    ASSESSMENT_STARTED, IN_ASSESSMENT, step-already-taken",
    "ASSESSMENT_STARTED,                    AWARDS_PUBLISHED,   IN_ASSESSMENT, step-not-in-order",
    "ASSESSMENT_STARTED,                    DECIDED,            IN_ASSESSMENT, ",
    "ASSESSMENT_STARTED DECIDED,            AWARDS_PUBLISHED,   DECIDED,       ",
    "ASSESSMENT_STARTED DECIDED,            DECIDED,            DECIDED,       step-already-taken",
  })
  void a_step_follows_the_one_before_it_once(
      String taken, RoundStep step, RoundState state, String refusal) {
    // Given
    var steps =
        Arrays.stream(taken.split(" "))
            .filter(name -> !name.isEmpty())
            .map(RoundStep::valueOf)
            .toList();

    // When
    var rejection = TakeStep.refusal(new RoundLifecycle(ROUND, steps), step, state);

    // Then
    assertThat(rejection.map(Rejection::code).orElse(null)).isEqualTo(refusal);
  }

  @Test
  void an_extension_moves_the_closing_and_the_last_day_to_apply_and_nothing_else() {
    // When
    var extended = ROUND.closingAt(Instant.parse("2024-04-07T22:00:00Z"));

    // Then
    assertThat(extended.version()).isEqualTo(2);
    assertThat(extended.lastDay()).isEqualTo("2024-04-07");
    assertThat(extended.procedure().getFirst().until()).isEqualTo(LocalDate.of(2024, 4, 7));
    assertThat(extended.procedure().subList(1, 8)).isEqualTo(ROUND.procedure().subList(1, 8));
    assertThat(extended)
        .usingRecursiveComparison()
        .ignoringFields("version", "closesAt", "procedure")
        .isEqualTo(ROUND);
  }

  @Test
  void a_lowering_changes_the_money_and_nothing_else() {
    // When
    var lowered = ROUND.withMoney(Euro.of("3000000.00"), Map.of("large", Euro.of("1500000.00")));

    // Then
    assertThat(lowered.ceilingCents()).isEqualTo(Euro.of("3000000.00"));
    assertThat(lowered.openings())
        .isEqualTo(Map.of("small", Euro.of("1500000.00"), "large", Euro.of("1500000.00")));
    assertThat(lowered)
        .usingRecursiveComparison()
        .ignoringFields("version", "ceilingCents", "pots")
        .isEqualTo(ROUND);
  }

  private static RoundLifecycle life(RoundStep... taken) {
    return new RoundLifecycle(ROUND, List.of(taken));
  }
}
