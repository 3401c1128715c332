package nl.innovatiebudget.budget.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.innovatiebudget.kit.problem.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which accounts can be paid to. */
class IbanTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"NL91ABNA0417164300", "nl91 abna 0417 1643 00", "DE89 3704 0044 0532 0130 00"})
  void an_account_in_sepa_can_be_paid_to(String typed) {
    assertThat(Iban.judge(Iban.normalised(typed))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "NL91ABNA0417164301, iban-invalid",
    "NL91ABNA041716430, iban-invalid",
    "NL91ABNA04171643000, iban-invalid",
    "N, iban-invalid",
    "'', iban-invalid",
    "SA0380000000608010167519, iban-not-reachable"
  })
  void any_other_text_cannot(String typed, String code) {
    assertThat(codes(typed)).containsExactly(code);
  }

  @Test
  void all_reasons_are_told_at_once() {
    assertThat(codes("US00")).containsExactly("iban-invalid", "iban-not-reachable");
  }

  @Test
  void a_masked_number_cannot_be_copied() {
    assertThat(new Iban("NL91ABNA0417164300").masked()).isEqualTo("NL…4300");
  }

  private static List<String> codes(String typed) {
    return Iban.judge(Iban.normalised(typed)).stream().map(Rejection::code).toList();
  }
}
