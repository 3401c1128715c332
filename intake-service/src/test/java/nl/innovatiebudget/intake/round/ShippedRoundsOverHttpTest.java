package nl.innovatiebudget.intake.round;

import static io.restassured.RestAssured.given;
import static nl.innovatiebudget.intake.Intake.moveClockTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.intake.ShippedRounds;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ShippedRoundsOverHttpTest {

  @Inject ObjectMapper json;

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @ParameterizedTest
  @CsvSource({
    // year, opens, first instant that is too late, ceiling, own contribution at the class bound and
    // above
    "2019, 2019-03-31T22:00:00Z, 2019-05-31T22:00:00Z, 6000000.00, 160000.00 160000.00 1066666.66 1066666.67",
    "2020, 2020-02-16T23:00:00Z, 2020-03-31T22:00:00Z, 6000000.00, 160000.00 160000.00 1066666.66 1066666.67",
    "2023, 2023-03-06T23:00:00Z, 2023-03-31T22:00:00Z, 3000000.00, 150000.00 120000.00 799999.99 800000.00",
    "2024, 2024-03-03T23:00:00Z, 2024-03-31T22:00:00Z, 4000000.00, 150000.00 120000.00 799999.99 800000.00",
    "2025, 2025-03-02T23:00:00Z, 2025-03-31T22:00:00Z, 4000000.00, 150000.00 120000.00 799999.99 800000.00",
  })
  void the_round_of_a_year_is_published_opens_and_closes_at_its_own_instants(
      int year, Instant opensAt, Instant closesAt, String ceiling, String grants) throws Exception {
    // When
    var shipped = ShippedRounds.published(year);

    // Then
    assertThat(stateAt(opensAt.minusSeconds(30), shipped.roundId())).isEqualTo("ANNOUNCED");
    assertThat(stateAt(opensAt, shipped.roundId())).isEqualTo("OPEN");
    assertThat(stateAt(closesAt.minusSeconds(30), shipped.roundId())).isEqualTo("OPEN");
    assertThat(stateAt(closesAt, shipped.roundId())).isEqualTo("CLOSED");
    var round = shown(shipped.roundId());
    assertThat(round).isEqualTo(shipped.definition());
    assertThat(round.ceilingCents()).isEqualTo(Euro.of(ceiling));
    assertThat(
            Stream.of("200000.00", "200000.01", "1333333.33", "1333333.34")
                .map(cost -> round.classOf(Euro.of(cost)).maximumGrant().toString()))
        .containsExactly(grants.split(" "));
  }

  private RoundDefinition shown(String roundId) throws Exception {
    var shown = (ObjectNode) json.readTree(given().get("/v1/rounds/" + roundId).asString());
    shown.remove(List.of("state", "steps"));
    return json.treeToValue(shown, RoundDefinition.class);
  }

  private static String stateAt(Instant instant, String roundId) {
    moveClockTo(instant);
    return given().get("/v1/rounds/" + roundId).path("state");
  }
}
