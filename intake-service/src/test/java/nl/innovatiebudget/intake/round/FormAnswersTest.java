package nl.innovatiebudget.intake.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.intake.ShippedRounds;
import nl.innovatiebudget.intake.round.FormAnswers.Violation;
import nl.innovatiebudget.kit.problem.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormAnswersTest {

  private static final RoundDefinition ROUND = ShippedRounds.definition(2024);

  private final FormAnswers form = new FormAnswers();

  @Test
  void complete_answers_have_no_violations() {
    assertThat(form.violations(ROUND, ShippedRounds.completeAnswers(2024))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2023, 2024, 2025})
  void what_every_year_asks_can_be_answered(int year) {
    var round = ShippedRounds.definition(year);

    assertThat(form.violations(round, ShippedRounds.completeAnswers(year))).isEmpty();
    assertThat(form.violations(round, Intake.json("{}")))
        .extracting(Violation::code)
        .containsOnly("required");
  }

  @Test
  void everything_that_is_missing_is_told_at_once_by_the_name_of_the_question() {
    // When
    var violations = form.violations(ROUND, Intake.json("{}"));

    // Then
    assertThat(violations)
        .hasSize(10)
        .contains(
            new Violation(
                "/futurePlan",
                "required",
                new Text("Toekomstplan: vul dit in.", "Future plan: fill this in.")));
  }

  @Test
  void wrong_answers_are_told_in_both_languages() {
    // Given
    var answers = answers();
    answers.put("problem", " ").put("solution", "x".repeat(3001)).put("hobby", "sailing");
    answers.put("novelty", 5).put("sourceLocation", "at home");
    answers.putArray("audience").add("CITIZENS").add("MARTIANS");

    // When
    var violations = form.violations(ROUND, answers);

    // Then
    assertThat(violations)
        .containsExactlyInAnyOrder(
            violation(
                "/problem",
                "pattern",
                "Het probleem: dit heeft niet de juiste vorm.",
                "The problem: this does not have the right form."),
            violation(
                "/solution",
                "maxLength",
                "De oplossing: te lang; hoogstens 3000 tekens.",
                "The solution: too long; at most 3000 characters."),
            violation(
                "/novelty",
                "type",
                "Vernieuwing: dit is het verkeerde soort waarde; verwacht: string.",
                "Novelty: this is the wrong type of value; expected: string."),
            violation(
                "/sourceLocation",
                "format",
                "Vindplaats van de broncode: dit heeft niet de juiste vorm.",
                "Where the source code is: this does not have the right form."),
            violation(
                "/audience/1",
                "oneOf",
                "Voor wie: kies uit: Inwoners, Ondernemers.",
                "For whom: choose from: Citizens, Businesses."),
            violation(
                "/hobby",
                "additionalProperties",
                "/hobby: deze vraag staat niet in het formulier.",
                "/hobby: this question is not in the form."));
  }

  @Test
  void a_question_may_depend_on_another_answer() {
    var answers = answers().put("openSource", false);

    assertThat(form.violations(ROUND, answers))
        .extracting(Violation::pointer)
        .containsExactly("/closedSourceReason");
    assertThat(form.violations(ROUND, answers.put("closedSourceReason", "A licence forbids it.")))
        .isEmpty();
  }

  @Test
  void answers_that_are_no_object_are_told_so() {
    assertThat(form.violations(ROUND, answers().arrayNode()))
        .containsExactly(
            violation(
                "",
                "type",
                "Antwoorden: dit is het verkeerde soort waarde; verwacht: object.",
                "Answers: this is the wrong type of value; expected: object."));
  }

  @Test
  void every_version_is_judged_by_its_own_form() {
    // Given
    var file = ShippedRounds.file(2024).put("version", 2);
    ((ObjectNode) file.at("/form/answersSchema/properties/problem")).put("maxLength", 3);

    // When / Then
    assertThat(form.violations(ROUND, answers())).isEmpty();
    assertThat(form.violations(ShippedRounds.definition(file), answers()))
        .extracting(Violation::pointer)
        .containsExactly("/problem");
    assertThat(form.violations(ROUND, answers())).isEmpty();
  }

  private static ObjectNode answers() {
    return ShippedRounds.completeAnswers(2024);
  }

  private static Violation violation(String pointer, String code, String nl, String en) {
    return new Violation(pointer, code, new Text(nl, en));
  }
}
