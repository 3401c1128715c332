package nl.innovatiebudget.assessment.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganisationNameTest {

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "Gemeente Utrecht, gemeente  utrecht",
    "Gemeente Utrecht, ' GEMEENTE UTRECHT '",
    "Voorbeeld Software B.V., voorbeeld software bv",
    "Voorbeeld Software B.V., Voorbeeld Software",
    "Stichting ICTU, ICTU",
    "Gemeente Súdwest-Fryslân, gemeente sudwest fryslan",
    "Jansen & Zoon, Jansen en Zoon N.V.",
    "Gemeente 's-Hertogenbosch, Gemeente s Hertogenbosch",
  })
  void spellings_of_one_name_are_alike(String one, String other) {
    assertThat(OrganisationName.key(one)).isEqualTo(OrganisationName.key(other));
  }

  @ParameterizedTest(name = "{0} <> {1}")
  @CsvSource({
    "Gemeente Utrecht, Provincie Utrecht",
    "Gemeente Utrecht, Utrecht",
    "Stichting, B.V.",
    "Bergen (NH), Bergen (L)",
  })
  void different_names_stay_different(String one, String other) {
    assertThat(OrganisationName.key(one)).isNotEqualTo(OrganisationName.key(other));
  }
}
