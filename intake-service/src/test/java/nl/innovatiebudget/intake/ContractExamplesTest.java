package nl.innovatiebudget.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.innovatiebudget.kit.event.Contracts;
import nl.innovatiebudget.kit.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples that consumers test against keep to the contracts that this service enforces. */
class ContractExamplesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "round-published",
        "application-submitted",
        "application-withdrawn",
        "application-reopened",
        "application-not-treated",
        "supplement-requested",
        "supplement-answered",
        "supplement-reminded",
        "partner-invited",
        "partner-signed",
        "signature-missing",
        "decision-term-extended",
        "default-notice-received",
        "penalty-determination-due",
        "penalty-determined",
        "report-due",
        "report-overdue",
        "publication-announced",
        "award-published",
        "progress-report-submitted",
        "final-report-submitted"
      })
  void every_example_keeps_to_its_contract(String fact) throws IOException {
    var example = Path.of("src/main/resources/contracts/examples/" + fact + ".v1.json");

    new Contracts().require(EventType.of(fact), JSON.readTree(Files.readString(example)));
  }

  @Test
  void the_example_of_a_published_round_is_the_round_of_2024() throws IOException {
    var example = Path.of("src/main/resources/contracts/examples/round-published.v1.json");

    assertThat(JSON.readTree(Files.readString(example))).isEqualTo(Intake.theRoundOf2024());
  }
}
