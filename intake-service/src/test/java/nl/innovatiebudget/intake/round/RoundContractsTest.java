package nl.innovatiebudget.intake.round;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.innovatiebudget.intake.ShippedRounds;
import nl.innovatiebudget.kit.event.Contracts;
import nl.innovatiebudget.kit.event.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundContractsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Contracts contracts = new Contracts();

  @Test
  void the_example_of_an_extended_round_keeps_to_its_contract() throws IOException {
    contracts.require(EventType.of("round-extended"), example("round-extended"));
  }

  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2023, 2024, 2025})
  void every_shipped_round_can_be_told_to_the_other_services(int year) {
    contracts.require(EventType.of("round-published"), ShippedRounds.file(year));

    assertThat(ShippedRounds.file(year).toString().getBytes(UTF_8)).hasSizeLessThan(60_000);
  }

  private static JsonNode example(String fact) throws IOException {
    var path = Path.of("src/main/resources/contracts/examples/" + fact + ".v1.json");
    return JSON.readTree(Files.readString(path));
  }
}
