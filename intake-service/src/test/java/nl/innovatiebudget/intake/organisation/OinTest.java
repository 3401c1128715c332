package nl.innovatiebudget.intake.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OinTest {

  @ParameterizedTest(name = "{0} is of a known register: {1}")
  @CsvSource({
    "00000001823288444000, true",
    "00000002123456789000, true",
    "00000003123456780000, true",
    "00000004000000001000, true",
    "00000006000000001000, true",
    "0000000700AB01000000, true",
    "00000008000000001000, true",
    "00000009000000001000, true",
    "00000010000000001000, true",
    "00000011000000001000, true",
    "00000099000000001000, true",
    "00000000000000001000, false",
    "00000005000000001000, false",
    "00000012000000001000, false",
    "12345678000000001000, false",
  })
  void an_oin_begins_with_the_prefix_of_a_register(String oin, boolean known) {
    assertThat(new Oin(oin).isOfKnownRegister()).isEqualTo(known);
  }

  @ParameterizedTest(name = "{0} is made of {1}")
  @CsvSource({
    "00000001823288444000, 823288444",
    "00000001823288445000,",
    "00000001823288444001,",
    "0000000182328844A000,",
    "00000003123456780000, 12345678",
    "00000003123456781000,",
    "0000000312345A780000,",
    "00000004823288444000,",
    "00000099123456780000,",
  })
  void an_oin_is_made_of_a_valid_rsin_or_kvk_number_and_zeros(String oin, String number) {
    assertThat(new Oin(oin).source().orElse(null)).isEqualTo(number);
  }
}
