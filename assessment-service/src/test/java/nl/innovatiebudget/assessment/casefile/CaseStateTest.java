package nl.innovatiebudget.assessment.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseStateTest {

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource({
    "ELIGIBLE, INELIGIBLE ASSIGNED WITHDRAWN NOT_TREATED",
    "INELIGIBLE, ELIGIBLE ASSIGNED REFUSED WITHDRAWN NOT_TREATED",
    "ASSIGNED, INELIGIBLE CLEAR_YES DOUBT CLEAR_NO WITHDRAWN NOT_TREATED",
    "CLEAR_YES, ASSIGNED DOUBT CLEAR_NO AWAITING_FUNDS REFUSED WITHDRAWN NOT_TREATED",
    "DOUBT, ASSIGNED CLEAR_YES CLEAR_NO AWAITING_FUNDS REFUSED WITHDRAWN NOT_TREATED",
    "CLEAR_NO, ASSIGNED CLEAR_YES DOUBT AWAITING_FUNDS REFUSED WITHDRAWN NOT_TREATED",
    "AWAITING_FUNDS, FUNDS_REFUSED AWARDED",
    "FUNDS_REFUSED, AWAITING_FUNDS REFUSED",
    "AWARDED, ''",
    "REFUSED, AWAITING_FUNDS",
    "WITHDRAWN, ELIGIBLE INELIGIBLE ASSIGNED",
    "NOT_TREATED, ELIGIBLE INELIGIBLE ASSIGNED",
  })
  void a_case_goes_these_ways_and_no_other(CaseState from, String ways) {
    assertThat(Arrays.stream(CaseState.values()).filter(from::mayBecome).map(CaseState::name))
        .containsExactlyElementsOf(ways.isEmpty() ? List.of() : List.of(ways.split(" ")));
  }
}
