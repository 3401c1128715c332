package nl.innovatiebudget.assessment.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseStateTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "ELIGIBLE, ASSIGNED",
    "INELIGIBLE, REFUSED",
    "ASSIGNED, CLEAR_YES DOUBT CLEAR_NO",
    "CLEAR_YES, AWAITING_FUNDS REFUSED",
    "DOUBT, AWAITING_FUNDS REFUSED",
    "CLEAR_NO, REFUSED",
    "AWAITING_FUNDS, FUNDS_REFUSED AWARDED",
    "FUNDS_REFUSED, AWAITING_FUNDS",
    "AWARDED, ''",
    "REFUSED, ''",
  })
  void a_case_goes_these_ways_and_no_other(CaseState from, String ways) {
    assertThat(Arrays.stream(CaseState.values()).filter(from::mayBecome).map(CaseState::name))
        .containsExactlyElementsOf(ways.isEmpty() ? List.of() : List.of(ways.split(" ")));
  }
}
