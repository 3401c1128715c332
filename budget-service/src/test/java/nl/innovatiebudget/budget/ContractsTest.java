package nl.innovatiebudget.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.budget.RoundFixture.Proposal;
import nl.innovatiebudget.kit.event.Contracts;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * This service keeps its word about its events, and understands those of the others by the examples
 * that they commit. Ids are made unique, since an example may be used by more than one test.
 */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ContractsTest {

  @Inject Contracts contracts;
  @Inject ObjectMapper json;
  @Inject EventBus bus;
  @Inject RoundFixture rounds;
  @Inject BudgetFixture budget;
  @Inject Staff staff;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "funds-reserved",
        "funds-refused",
        "funds-committed",
        "payment-made",
        "award-changed",
        "award-withdrawn",
        "award-determined",
        "payments-suspended",
        "payments-resumed",
        "reclaim-raised",
        "reclaim-reminded",
        "reclaim-settled",
        "ledger-proved"
      })
  void own_examples_satisfy_own_contracts(String fact) throws IOException {
    var example =
        json.readTree(Path.of("src/main/resources/contracts/examples", fact + ".v1.json").toFile());
    assertThatCode(() -> contracts.require(EventType.of(fact), example)).doesNotThrowAnyException();
  }

  @Test
  void a_published_round_of_intake_becomes_pots() throws IOException {
    // Given
    var roundId = "round-" + UUID.randomUUID();
    var round = example("intake", "round-published").put("roundId", roundId);
    // When
    budget.fund(roundId, Euro.ofCents(round.get("ceilingCents").asLong()));
    bus.send(Topic.ROUNDS, roundId, "round-published", round);
    // Then
    rounds.awaitPots(roundId, round.get("pots").size());
    var left = staff.get(Role.AUDITOR, "/pots?roundId={round}", roundId).extract().jsonPath();
    assertThat(left.getLong("[0].leftCents")).isEqualTo(round.at("/pots/0/openingCents").asLong());
  }

  @Test
  void a_proposed_award_of_assessment_is_reserved() throws IOException {
    // Given
    var proposal = example("assessment", "award-proposed");
    var amount = proposal.get("amountCents").asLong();
    var applicationId = UUID.randomUUID();
    proposal
        .put("decisionId", UUID.randomUUID().toString())
        .put("applicationId", applicationId.toString())
        .put("roundId", rounds.aRoundWithPot(proposal.get("potId").asText(), amount));
    // When
    bus.send(Topic.ASSESSMENTS, applicationId.toString(), "award-proposed", proposal);
    // Then
    var reserved = bus.await(1, "funds-reserved", applicationId).getFirst();
    assertThat(reserved.get("amountCents").asLong()).isEqualTo(amount);
  }

  @Test
  void an_issued_letter_of_notification_commits_the_award() throws IOException {
    // Given
    var letter = example("notification", "letter-issued");
    var amount = letter.get("amountCents").asLong();
    var proposal = Proposal.of(rounds.aRoundWithPot("small", amount), "small", amount);
    bus.send(Topic.ASSESSMENTS, proposal.key(), "award-proposed", proposal);
    bus.await(1, "funds-reserved", proposal.applicationId());
    letter.put("decisionId", proposal.decisionId().toString()).put("applicationId", proposal.key());
    // When
    bus.send(Topic.NOTIFICATIONS, proposal.key(), "letter-issued", letter);
    // Then
    assertThat(letter.get("outcome").asText()).isEqualTo("AWARDED");
    bus.await(1, "funds-committed", proposal.applicationId());
  }

  @Test
  void a_transfer_between_pots_of_assessment_moves_money_once() throws IOException {
    // Given
    var transfer = example("assessment", "pot-transferred");
    var amount = transfer.get("amountCents").asLong();
    var roundId = "round-" + UUID.randomUUID();
    var round = example("intake", "round-published").put("roundId", roundId);
    budget.fund(roundId, Euro.ofCents(round.get("ceilingCents").asLong()));
    bus.send(Topic.ROUNDS, roundId, "round-published", round);
    rounds.awaitPots(roundId, round.get("pots").size());
    transfer.put("transferId", UUID.randomUUID().toString()).put("roundId", roundId);
    // When
    bus.send(Topic.ASSESSMENTS, roundId, "pot-transferred", transfer);
    bus.send(Topic.ASSESSMENTS, roundId, "pot-transferred", transfer);
    // Then
    var small = round.at("/pots/0/openingCents").asLong();
    var path = "/rounds/{round}/pot-transfers";
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                staff.get(Role.AUDITOR, path, roundId).extract().jsonPath().getList("").size()
                    == 1);
    var pots = staff.get(Role.AUDITOR, "/pots?roundId={round}", roundId).extract().jsonPath();
    assertThat(pots.getLong("[0].leftCents")).isEqualTo(small + amount);
  }

  @Test
  void a_progress_report_of_intake_makes_its_milestones_acceptable() throws IOException {
    // Given
    var report = example("intake", "progress-report-submitted");
    var milestoneId = report.at("/milestoneIds/0").asText();
    var milestones = List.of(Map.of("milestoneId", milestoneId, "percent", 40));
    var arrangement = Map.of("kind", "MILESTONES", "milestones", milestones);
    var round = rounds.aRoundWithPot("small", 100_000, Map.of("paymentArrangement", arrangement));
    var award = rounds.anAward(round, "small", 100_000);
    var acceptance = Map.of("milestoneId", milestoneId, "reason", "Bekeken.");
    propose(award, "milestone", acceptance)
        .statusCode(409)
        .body("code", equalTo("milestone-not-reported"));
    // When
    report.put("reportId", UUID.randomUUID().toString()).put("applicationId", award.key());
    bus.send(Topic.APPLICATIONS, award.key(), "progress-report-submitted", report);
    // Then
    awaitProposed(award, "milestone", acceptance);
  }

  @Test
  void a_final_report_of_intake_makes_the_award_determinable() throws IOException {
    // Given
    var report = example("intake", "final-report-submitted");
    var amount = report.get("costCents").asLong();
    var award = rounds.anAward(rounds.aRoundWithPot("small", amount + 1), "small", amount + 1);
    var whole = Map.of("determinedCents", amount + 1, "reason", "Zoals verleend.");
    propose(award, "determination", whole)
        .statusCode(409)
        .body("code", equalTo("final-report-missing"));
    // When
    report.put("reportId", UUID.randomUUID().toString()).put("applicationId", award.key());
    bus.send(Topic.APPLICATIONS, award.key(), "final-report-submitted", report);
    // Then: up to the cost that it tells, and not a cent more
    var lower =
        Map.of(
            "determinedCents",
            amount,
            "ground",
            "COSTS_NOT_NEEDED",
            "hearing",
            Map.of("heardOn", "2025-09-20"),
            "reason",
            "Minder kosten.");
    awaitProposed(award, "determination", lower);
    propose(award, "determination", whole).statusCode(409).body("code", equalTo("proposal-open"));
  }

  private ValidatableResponse propose(Proposal award, String what, Map<String, ?> body) {
    var path = "/awards/" + award.key() + "/" + what + "-proposals";
    return staff.post("anna", Role.PROGRAMME_OFFICER, path, body);
  }

  private void awaitProposed(Proposal award, String what, Map<String, ?> body) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> propose(award, what, body).statusCode(201));
  }

  private ObjectNode example(String producer, String fact) throws IOException {
    var file =
        Path.of(System.getProperty("contracts.root", ".."))
            .resolve(producer + "-service/src/main/resources/contracts/examples")
            .resolve(fact + ".v1.json");
    assertThat(file).as("the example that %s-service commits", producer).exists();
    return (ObjectNode) json.readTree(Files.readString(file));
  }
}
