package nl.innovatiebudget.assessment.objection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import nl.innovatiebudget.assessment.casefile.CaseState;
import nl.innovatiebudget.assessment.objection.OutcomeRules.Standing;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutcomeRulesTest {

  @ParameterizedTest(name = "{0} of {1}, late {2}, case {3} with {4} of 20.00, new award {5}: {6}")
  @CsvSource({
    "GRANTED, 10.00, false, REFUSED, 0.00, 10.00, ''",
    "GRANTED, 9.00, false, REFUSED, 0.00, 10.00, ''",
    "GRANTED, 10.01, false, REFUSED, 0.00, 10.00, amount-above-ranking",
    "GRANTED, 0.00, false, REFUSED, 0.00, 0.00, not-selected-again",
    "GRANTED, 10.00, false, REFUSED, 0.00, , reassessment-needed",
    "GRANTED, 10.00, false, AWARDED, 10.00, 10.00, nothing-to-grant",
    "GRANTED, 10.00, true, REFUSED, 0.00, 10.00, objection-late",
    "REJECTED, 0.00, false, REFUSED, 0.00, 0.00, ''",
    "REJECTED, 0.00, false, REFUSED, 0.00, , reassessment-needed",
    "REJECTED, 0.00, false, AWARDED, 20.00, , ''",
    "REJECTED, 0.00, false, AWARDED, 10.00, , reassessment-needed",
    "REJECTED, 0.00, false, AWARDED, 10.00, 10.00, ''",
    "GRANTED, 15.00, false, AWARDED, 10.00, 15.00, additional-award-not-supported",
    "GRANTED, 15.00, false, FUNDS_REFUSED, 10.00, 15.00, additional-award-not-supported",
    "REJECTED, 1.00, false, REFUSED, 0.00, 0.00, amount-without-grant",
    "REJECTED, 0.00, true, REFUSED, 0.00, 0.00, objection-late",
    "INADMISSIBLE, 0.00, true, REFUSED, 0.00, , ''",
    "INADMISSIBLE, 0.00, false, REFUSED, 0.00, , ''",
  })
  void an_outcome_fits_how_the_objection_and_its_case_stand(
      ObjectionOutcome outcome,
      String amount,
      boolean late,
      CaseState state,
      String awarded,
      String newAward,
      String code) {
    var standing =
        new Standing(
            late,
            state,
            Euro.of("20.00"),
            Euro.of(awarded),
            Optional.ofNullable(newAward).map(Euro::of));
    assertThat(OutcomeRules.faults(outcome, Euro.of(amount), standing))
        .extracting(Rejection::code)
        .containsExactlyElementsOf(code.isEmpty() ? java.util.List.of() : java.util.List.of(code));
  }
}
