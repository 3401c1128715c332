package nl.innovatiebudget.assessment.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PanelDemandTest {

  @ParameterizedTest
  @CsvSource({
    "3, '', CITIZEN CITIZEN CITIZEN, true",
    "3, '', CITIZEN CITIZEN, false",
    "2, '', CITIZEN CITIZEN CITIZEN, true",
    "3, SCIENCE, CITIZEN CITIZEN CITIZEN, false",
    "3, SCIENCE, CITIZEN CITIZEN SCIENCE, true",
    "3, SCIENCE BUSINESS, CITIZEN CITIZEN SCIENCE, false",
    "3, SCIENCE BUSINESS, BUSINESS SCIENCE SCIENCE, true",
    "2, SCIENCE, SCIENCE, false",
  })
  void a_panel_has_enough_jurors_and_one_of_every_required_kind(
      int jurors, String required, String panel, boolean whole) {
    var demand = new PanelDemand(jurors, words(required));

    assertThat(demand.metBy(words(panel))).isEqualTo(whole);
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ")).filter(word -> !word.isEmpty()).toList();
  }
}
