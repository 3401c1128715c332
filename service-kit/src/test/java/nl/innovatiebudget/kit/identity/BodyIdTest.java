package nl.innovatiebudget.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import nl.innovatiebudget.kit.identity.BodyId.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BodyIdTest {

  @ParameterizedTest(name = "{0} {1} is accepted: {2}")
  @CsvSource({
    "KVK, 01234567, true",
    "KVK, 1234567, false",
    "KVK, 1234567a, false",
    "RSIN, 823288444, true",
    "RSIN, 822477348, true",
    "RSIN, 823288445, false",
    "RSIN, 82328844, false",
    "OIN, 00000001823288444000, true",
    "OIN, 0000000182328844400, false",
    "OIN, 000000018232884440000, false"
  })
  void a_number_has_the_form_of_its_register(Kind kind, String value, boolean accepted) {
    assertThat(kind.accepts(value)).isEqualTo(accepted);
  }
}
