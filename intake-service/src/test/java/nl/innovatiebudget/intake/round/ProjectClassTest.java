package nl.innovatiebudget.intake.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectClassTest {

  @ParameterizedTest
  @CsvSource({
    "0.00,       small, 0.00,      0.00",
    "0.01,       small, 0.01,      0.00",
    "100.01,     small, 25.01,     75.00",
    "199999.99,  small, 50000.00,  149999.99",
    "200000.00,  small, 50000.00,  150000.00",
    "200000.01,  large, 80000.01,  120000.00",
    "200001.00,  large, 80000.40,  120000.60",
    "1333333.33, large, 533333.34, 799999.99",
    "1333333.34, large, 533333.34, 800000.00",
    "1333333.35, large, 533333.34, 800000.00",
    "1333333.36, large, 533333.35, 800000.00",
    "5000000.00, large, 2000000.00, 800000.00",
  })
  void the_project_cost_decides_the_class_the_own_contribution_and_the_maximum_grant(
      String cost, String potId, String own, String maximum) throws IOException {
    // When
    var project = theRoundOf2024().classOf(Euro.of(cost));

    // Then
    assertThat(project)
        .isEqualTo(new ProjectClass(potId, Euro.of(cost), Euro.of(own), Euro.of(maximum)));
  }

  static RoundDefinition theRoundOf2024() throws IOException {
    return new ObjectMapper()
        .findAndRegisterModules()
        .readValue(
            Files.readString(Path.of("src/main/resources/rounds/ibdo-2024.json")),
            RoundDefinition.class);
  }
}
