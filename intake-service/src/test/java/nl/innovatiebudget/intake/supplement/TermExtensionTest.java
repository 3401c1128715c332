package nl.innovatiebudget.intake.supplement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.innovatiebudget.intake.round.DecisionTerm;
import nl.innovatiebudget.intake.round.DecisionTerm.Start;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermExtensionTest {

  private static final Instant CLOSING = Instant.parse("2024-03-31T22:00:00Z");
  private static final LocalDate TOLD_ON = LocalDate.of(2024, 6, 20);
  private static final LocalDate NAMED = LocalDate.of(2024, 7, 29);

  @Test
  void the_day_that_the_applicants_were_told_takes_the_place_of_the_promised_one() {
    var term = extended(List.of());

    assertThat(term.lastDay()).isEqualTo(NAMED);
    var words = TermInWords.of(term, TOLD_ON);
    assertThat(words.nl())
        .contains("uiterlijk op 29 juli 2024", "Op 20 juni 2024 hebben wij laten weten", "4:14");
    assertThat(words.en()).contains("On 20 June 2024 we told you").doesNotContain("working day");
  }

  @Test
  void only_what_is_asked_after_that_makes_the_new_term_stand_still() {
    var before = new Suspension(LocalDate.of(2024, 4, 6), LocalDate.of(2024, 4, 18));
    var after = new Suspension(LocalDate.of(2024, 7, 2), LocalDate.of(2024, 7, 11));

    assertThat(extended(List.of(before)).lastDay()).isEqualTo(NAMED);
    assertThat(extended(List.of(before, after)).lastDay()).isEqualTo(NAMED.plusDays(10));
  }

  @Test
  void the_last_of_two_extensions_holds() {
    var again = new TermExtension(NAMED.plusWeeks(4), NAMED.minusDays(2), new Text("r", "r"));

    assertThat(extended(List.of(), again).lastDay()).isEqualTo(NAMED.plusWeeks(4));
  }

  @ParameterizedTest(name = "on {0} to {1}: {2}")
  @CsvSource({
    "2024-06-20, 2024-07-29, ''",
    "2024-06-30, 2024-07-01, ''",
    "2024-06-30, 2024-12-29, ''",
    "2024-07-01, 2024-07-29, decision-term-passed",
    "2024-06-20, 2024-06-30, decision-term-not-longer",
    "2024-06-20, 2024-12-30, decision-term-too-long",
    "2024-07-01, 2024-06-30, decision-term-passed decision-term-not-longer"
  })
  void a_term_is_extended_before_it_passes_to_a_later_day_that_is_not_much_later(
      LocalDate today, LocalDate lastDay, String codes) {
    var reasons = ExtendDecisionTerm.reasonsAgainst(LocalDate.of(2024, 6, 30), lastDay, today);

    assertThat(String.join(" ", reasons.stream().map(Rejection::code).toList())).isEqualTo(codes);
  }

  private static RunningDecisionTerm extended(
      List<Suspension> suspensions, TermExtension... later) {
    var extensions =
        new java.util.ArrayList<>(List.of(new TermExtension(NAMED, TOLD_ON, new Text("r", "r"))));
    extensions.addAll(List.of(later));
    return RunningDecisionTerm.of(
        new DecisionTerm(13, Start.CLOSING),
        CLOSING,
        Instant.parse("2024-03-20T09:00:00Z"),
        suspensions,
        extensions);
  }
}
