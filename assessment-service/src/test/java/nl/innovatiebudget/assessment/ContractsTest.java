package nl.innovatiebudget.assessment;

import static nl.innovatiebudget.assessment.ARound.read;
import static nl.innovatiebudget.assessment.People.officer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.innovatiebudget.kit.event.Contracts;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What this service promises the others, and what it needs of their promises. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ContractsTest {

  @Inject Neighbours neighbours;
  @Inject Contracts contracts;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "award-proposed",
        "application-decided",
        "pitch-invited",
        "pitch-moved",
        "pitch-cancelled",
        "scoring-reminder",
        "juror-invited",
        "juror-assigned",
        "pot-transferred",
        "feedback-released",
        "objection-received",
        "objection-decided"
      })
  void an_own_example_keeps_its_contract_and_nothing_may_be_missing_or_added(String fact) {
    var type = EventType.of(fact);
    var example = (ObjectNode) neighbours.ownExample(fact);
    assertThatCode(() -> contracts.require(type, example)).doesNotThrowAnyException();
    var optional = Set.of("email", "language", "subject", "deadlineAt");
    example
        .propertyStream()
        .map(Map.Entry::getKey)
        .filter(field -> !optional.contains(field))
        .forEach(
            field ->
                assertThatThrownBy(() -> contracts.require(type, example.deepCopy().without(field)))
                    .hasMessageContaining(field));
    assertThatThrownBy(() -> contracts.require(type, example.deepCopy().put("more", 1)))
        .hasMessageContaining("more");
  }

  @Test
  void the_examples_of_intake_open_an_eligible_case() {
    // Given
    var round = neighbours.example("intake-service", "round-published");
    var application = neighbours.example("intake-service", "application-submitted");
    var id = application.get("applicationId").asText();
    // When
    neighbours.say(Topic.ROUNDS, round.get("roundId").asText(), "round-published", round);
    neighbours.say(Topic.APPLICATIONS, id, "application-submitted", application);
    neighbours.say(Topic.APPLICATIONS, id, "application-submitted", application);
    // Then
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> officer().get("/v1/cases/" + id).statusCode() == 200);
    var opened = read(officer().get("/v1/cases/" + id), 200);
    assertThat(opened.get("state").asText()).isEqualTo("ELIGIBLE");
    assertThat(opened.get("number")).isEqualTo(application.get("number"));
    assertThat(opened.get("eligibility").findValuesAsText("met")).hasSize(5).containsOnly("true");
    assertThat(opened.get("regime")).isEqualTo(round.at("/legalBases/0/regime"));
    assertThat(opened.get("legalBasis")).isEqualTo(round.at("/legalBases/0/basis"));
    assertThat(opened.at("/application/requestedCents"))
        .isEqualTo(application.get("requestedCents"));
    assertThat(opened.toString()).doesNotContain("contactEmail").doesNotContain("bodyIds");
    var listed =
        read(officer().get("/v1/cases?roundId=" + round.get("roundId").asText()), 200)
            .findParents("number")
            .stream()
            .filter(row -> row.get("applicationId").asText().equals(id))
            .findFirst()
            .orElseThrow();
    for (var shown : List.of("number", "title", "potId", "costCents", "receivedAt")) {
      assertThat(listed.get(shown)).as(shown).isEqualTo(application.get(shown));
    }
    assertThat(listed.get("lead")).isEqualTo(application.at("/participants/0/name"));
  }

  @ParameterizedTest
  @CsvSource({"application-withdrawn, WITHDRAWN", "application-not-treated, NOT_TREATED"})
  void the_examples_of_intake_take_a_case_out_of_the_round_and_back_in(String fact, String state) {
    // Given
    var round = new ARound(neighbours, 100_000_000);
    var application = round.receives(1, 15_000_000);
    // When, Then
    round.hears(fact, application);
    round.awaitState(application, state);
    round.hears("application-reopened", application);
    round.awaitState(application, "ELIGIBLE");
  }
}
