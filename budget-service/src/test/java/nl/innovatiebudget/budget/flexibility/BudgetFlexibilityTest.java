package nl.innovatiebudget.budget.flexibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.budget.BudgetFixture;
import nl.innovatiebudget.budget.EventBus;
import nl.innovatiebudget.budget.RoundFixture;
import nl.innovatiebudget.budget.RoundFixture.Proposal;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.budget.appropriation.BudgetLine;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Designations and what is computed from them and from rounds. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class BudgetFlexibilityTest {

  private static final String DESIGNATIONS = "/designation-proposals";

  @Inject BudgetFixture budget;
  @Inject RoundFixture rounds;
  @Inject EventBus bus;
  @Inject Staff staff;

  private final String chapter = BudgetFixture.aChapter();
  private final String innovation =
      BudgetLine.of(chapter, "6", "6.8", "Opdrachten", "Doorontwikkeling en innovatie").lineId();

  @BeforeEach
  void the_printed_budget() {
    budget.together(
        "/budget-table-proposals", BudgetFixture.table(chapter, BudgetFixture.printedTable()));
  }

  @Test
  void table_11_of_2026_follows_from_designations() {
    // Given the shares that the budget names for subsidies (40 %) and agencies (6 %); the other
    // instruments are invented so that the article comes out as printed
    var changes = new ArrayList<Map<String, Object>>();
    for (var line : flexibility(2026).<Map<String, Object>>getList("lines")) {
      long cents = ((Number) get(line, "flexibility", "expenditureCents")).longValue();
      var instrument = (String) line.get("instrument");
      long legalPermille =
          instrument.startsWith("Subsidies") ? 400 : instrument.endsWith("agentschappen") ? 60 : 65;
      long legal = cents * legalPermille / 1000;
      long reserved = cents * 3 / 100;
      changes.add(change(line.get("lineId"), "FREE", "LEGALLY_COMMITTED", legal));
      changes.add(change(line.get("lineId"), "FREE", "POLICY_RESERVED", reserved));
      changes.add(
          change(line.get("lineId"), "FREE", "ADMINISTRATIVELY_BOUND", cents - legal - reserved));
    }
    // When
    budget.together(DESIGNATIONS, designation(2026, changes));
    // Then
    var shown = flexibility(2026);
    assertThat(shown.getLong("total.expenditureCents")).isEqualTo(540_117_000_00L);
    assertThat(shown.getInt("total.percentages.legallyCommitted")).isEqualTo(7);
    assertThat(shown.getInt("total.percentages.administrativelyBound")).isEqualTo(90);
    assertThat(shown.getInt("total.percentages.policyReserved")).isEqualTo(3);
    assertThat(shown.getInt("total.percentages.free")).isZero();
    assertThat(shown.getLong("total.freeCents")).isZero();
  }

  @Test
  void a_round_binds_by_its_ceiling_and_commits_by_its_letters() {
    // Given a round of 2 million with an award of half a million
    var roundId = "round-" + UUID.randomUUID();
    budget.together(
        "/rounds/" + roundId + "/funding-proposals",
        Map.of(
            "lineId",
            innovation,
            "budgetYear",
            2024,
            "amountCents",
            2_000_000_00,
            "reason",
            "de ronde"));
    bus.send(
        Topic.ROUNDS,
        roundId,
        "round-published",
        RoundFixture.round(roundId, "small", 2_000_000_00));
    rounds.awaitPots(roundId, 1);
    var proposal = Proposal.of(roundId, "small", 500_000_00);
    bus.send(Topic.ASSESSMENTS, proposal.key(), "award-proposed", proposal);
    bus.await(1, "funds-reserved", proposal.applicationId());
    assertThat(ofInnovation("legallyCommittedCents")).isZero();
    assertThat(ofInnovation("administrativelyBoundCents")).isEqualTo(2_000_000_00L);
    // When
    bus.send(Topic.NOTIFICATIONS, proposal.key(), "letter-issued", proposal.letter("AWARDED"));
    bus.await(1, "funds-committed", proposal.applicationId());
    // Then
    assertThat(ofInnovation("expenditureCents")).isEqualTo(3_386_000_00L);
    assertThat(ofInnovation("legallyCommittedCents")).isEqualTo(500_000_00L);
    assertThat(ofInnovation("administrativelyBoundCents")).isEqualTo(1_500_000_00L);
    assertThat(ofInnovation("freeCents")).isEqualTo(1_386_000_00L);
  }

  @Test
  void money_is_designated_once_and_freed_again() {
    // Given
    budget.together(
        DESIGNATIONS,
        designation(2024, List.of(change(innovation, "FREE", "LEGALLY_COMMITTED", 3_386_000_00L))));
    assertThat(ofInnovation("legallyCommittedCents")).isEqualTo(3_386_000_00L);
    // When the ledger has less in a category than is freed from it
    var tooMuch =
        budget.propose(
            DESIGNATIONS,
            designation(
                2024, List.of(change(innovation, "LEGALLY_COMMITTED", "FREE", 3_386_000_01L))));
    approved(tooMuch).statusCode(409).body("code", equalTo("ceiling-exceeded"));
    staff.post("anna", Role.CONTROLLER, "/proposals/" + tooMuch + "/withdrawals", Map.of());
    budget.together(
        DESIGNATIONS,
        designation(2024, List.of(change(innovation, "LEGALLY_COMMITTED", "FREE", 386_000_00L))));
    // Then
    assertThat(ofInnovation("legallyCommittedCents")).isEqualTo(3_000_000_00L);
    assertThat(ofInnovation("freeCents")).isEqualTo(386_000_00L);
  }

  @Test
  void what_is_wrong_with_a_designation_is_said_at_once() {
    staff
        .post(
            "anna",
            Role.CONTROLLER,
            DESIGNATIONS,
            designation(
                2030,
                List.of(
                    change(innovation, "FREE", "FREE", 1),
                    change("no-such-line", "FREE", "POLICY_RESERVED", 1),
                    change(innovation, "FREE", "POLICY_RESERVED", 71_313_000_01L))))
        .statusCode(409)
        .body("errors.code", hasItem("same-category"))
        .body("errors.code", hasItem("unknown-line"))
        .body("errors.code", hasItem("line-short"));
  }

  @Test
  void an_article_without_expenditure_is_not_found() {
    staff
        .get(Role.AUDITOR, "/budget-flexibility?chapter=" + chapter + "&article=6&year=2031")
        .statusCode(404);
  }

  private long ofInnovation(String part) {
    return flexibility(2024)
        .getLong("lines.find { it.lineId == '" + innovation + "' }.flexibility." + part);
  }

  private JsonPath flexibility(int year) {
    return staff
        .get(Role.AUDITOR, "/budget-flexibility?chapter=" + chapter + "&article=6&year=" + year)
        .statusCode(200)
        .body("unit", equalTo("EUR_CENTS"))
        .extract()
        .jsonPath();
  }

  private ValidatableResponse approved(UUID proposalId) {
    return staff.post("piet", Role.CONTROLLER, "/proposals/" + proposalId + "/approvals", Map.of());
  }

  private static Object get(Map<String, Object> line, String one, String other) {
    return ((Map<?, ?>) line.get(one)).get(other);
  }

  private static Map<String, Object> change(Object lineId, String from, String to, long cents) {
    return Map.of("lineId", lineId, "from", from, "to", to, "amountCents", cents);
  }

  private Map<String, Object> designation(int year, List<Map<String, Object>> changes) {
    return Map.of(
        "budgetYear",
        year,
        "source",
        "toelichting bij " + chapter,
        "changes",
        changes,
        "reason",
        "stand van de afspraken");
  }
}
