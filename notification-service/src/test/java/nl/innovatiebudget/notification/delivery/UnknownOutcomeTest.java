package nl.innovatiebudget.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnknownOutcomeTest {

  @ParameterizedTest
  @CsvSource({
    "false, true, 0, REPEAT",
    "false, true, 1, ASK",
    "false, true, 2, ASK",
    "false, false, 0, ASK",
    "true, false, 0, TRY_AGAIN",
    "true, true, 7, TRY_AGAIN"
  })
  void only_what_the_law_asks_to_tell_is_sent_again_unknowingly_and_only_once(
      boolean wayMayRepeat, boolean statutory, int repeats, UnknownOutcome outcome) {
    assertThat(UnknownOutcome.of(wayMayRepeat, statutory, repeats)).isEqualTo(outcome);
  }
}
