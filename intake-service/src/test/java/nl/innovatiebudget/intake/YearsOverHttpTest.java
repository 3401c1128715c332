package nl.innovatiebudget.intake;

import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.attachPlan;
import static nl.innovatiebudget.intake.Intake.draft;
import static nl.innovatiebudget.intake.Intake.moveClockTo;
import static nl.innovatiebudget.intake.Intake.patch;
import static nl.innovatiebudget.intake.Intake.sign;
import static nl.innovatiebudget.intake.Intake.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every round that ships can be applied in, and holds whoever applies to its own rules. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class YearsOverHttpTest {

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2023, 2024, 2025})
  void whoever_meets_the_rules_of_the_year_gets_a_receipt(int year) {
    // Given
    var applying = new Applying(year);
    applying.preRegister();
    var round = applying.open();

    // When
    var id = applying.complete("200000.00");

    // Then
    as(applying.lead)
        .get("/v1/applications/" + id + "/completeness")
        .then()
        .body("rules.findAll { !it.met }.rule", equalTo(List.of()));
    submit(id, applying.lead).then().statusCode(201).body("submission", equalTo(1));
    assertThat(round.definition().consortium().minimumPublicBodies()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {2019, 2020, 2023, 2024, 2025})
  void a_form_that_is_not_filled_in_is_refused_and_says_what_is_missing(int year) {
    var applying = new Applying(year);
    applying.preRegister();
    applying.open();
    var id = applying.drafted("200000.00");
    sign(id, applying.lead).then().statusCode(201);
    sign(id, applying.partner).then().statusCode(201);

    submit(id, applying.lead).then().statusCode(400).body("errors.code", hasItem("answer-faulty"));
    as(applying.lead)
        .get("/v1/applications/" + id + "/completeness")
        .then()
        .body(
            "rules.find { it.rule == 'document-missing' }.met",
            equalTo(year == 2019 || year == 2020));
  }

  /** Cost, most that may be asked, and the class, to the cent. */
  @ParameterizedTest
  @CsvSource({
    "2019, 200000.00, 160000.00",
    "2020, 200000.01, 160000.00",
    "2023, 200000.00, 150000.00",
    "2023, 200000.01, 120000.00",
    "2024, 200000.00, 150000.00",
    "2024, 200000.01, 120000.00",
    "2024, 1333333.33, 799999.99",
    "2024, 1333333.34, 800000.00",
    "2025, 200000.01, 120000.00",
    "2025, 1333333.34, 800000.00"
  })
  void one_cent_more_than_the_year_allows_is_refused(int year, String cost, String most) {
    // Given
    var applying = new Applying(year);
    applying.preRegister();
    applying.open();
    var id = applying.complete(cost);

    // When
    applying.ask(id, Euro.of(cost), Euro.of(most).plus(Euro.ofCents(1)));
    applying.signAll(id);

    // Then
    submit(id, applying.lead)
        .then()
        .statusCode(400)
        .body("errors.code", hasItems("grant-above-maximum", "own-contribution-short"));
    applying.ask(id, Euro.of(cost), Euro.of(most));
    applying.signAll(id);
    submit(id, applying.lead).then().statusCode(201);
  }

  @Test
  void in_2020_whoever_did_not_pre_register_is_refused() {
    var applying = new Applying(2020);
    applying.open();
    var id = applying.complete("200000.00");

    submit(id, applying.lead)
        .then()
        .statusCode(400)
        .body("errors.code", equalTo(List.of("pre-registration-missing")));
  }

  @Test
  void a_million_euro_typo_is_seen_before_anything_is_submitted() {
    // Given 200,000.00 typed as 20,000,000.00 in one line of the plan
    var applying = new Applying(2024);
    applying.open();
    var id = applying.complete("200000.00");
    var content = as(applying.lead).get("/v1/applications/" + id).path("content.costPlan[0]");
    assertThat(content).isNotNull();
    patch(
            id,
            "{\"costPlan\":[{\"participant\":0,\"category\":\"PERSONNEL\",\"description\":\"x\","
                + "\"costCents\":2000000000}]}",
            applying.lead)
        .then()
        .statusCode(200);

    // Then
    as(applying.lead)
        .get("/v1/applications/" + id + "/completeness")
        .then()
        .body("projectClass.potId", equalTo("large"))
        .body("projectClass.maximumGrantCents", equalTo(80_000_000))
        .body("rules.find { it.rule == 'financing-not-closed' }.met", equalTo(false))
        .body("rules.find { it.rule == 'own-contribution-short' }.met", equalTo(false));
    patch(id, "{\"requestedCents\":100000000000001}", applying.lead).then().statusCode(400);
  }

  /** Two bodies that apply in a year. */
  private static final class Applying {

    private final int year;
    private final ShippedRounds.Shipped round;
    private final Intake.Body lead = aMunicipality();
    private final Intake.Body partner = aProvince();

    Applying(int year) {
      this.year = year;
      this.round = ShippedRounds.published(year);
    }

    void preRegister() {
      var period = round.definition().preRegistration();
      if (period != null) {
        moveClockTo(period.opensAt().plusSeconds(60));
        as(lead)
            .body("{\"title\":\"We are coming\"}")
            .post("/v1/rounds/" + round.roundId() + "/pre-registrations")
            .then()
            .statusCode(201);
      }
    }

    ShippedRounds.Shipped open() {
      moveClockTo(round.aDayAfterOpening());
      return round;
    }

    /** A draft without answers and documents that asks the most that its cost allows. */
    String drafted(String cost) {
      var content = anEligibleSmallProject(round.roundId(), lead, partner);
      content.withArray("costPlan").remove(1);
      ((ObjectNode) content.at("/costPlan/0")).put("costCents", Euro.of(cost).cents());
      var id = draft(content, lead);
      ask(id, Euro.of(cost), round.definition().classOf(Euro.of(cost)).maximumGrant());
      return id;
    }

    /** Answered, with its plan, and signed by both. */
    String complete(String cost) {
      var id = drafted(cost);
      patch(id, "{\"answers\":" + ShippedRounds.completeAnswers(year) + "}", lead)
          .then()
          .statusCode(200);
      attachPlan(id, lead).then().statusCode(201);
      signAll(id);
      return id;
    }

    /** Asks this much and bears the rest. */
    void ask(String id, Euro cost, Euro grant) {
      var content = as(lead).get("/v1/applications/" + id).body().asString();
      var participants = (ObjectNode) Intake.json(content).get("content");
      ((ObjectNode) participants.at("/participants/0"))
          .put("ownContributionCents", cost.minus(grant).cents());
      ((ObjectNode) participants.at("/participants/1")).put("ownContributionCents", 0);
      var patch = Intake.json("{}").put("requestedCents", grant.cents());
      patch.set("participants", participants.get("participants"));
      patch(id, patch.toString(), lead).then().statusCode(200);
    }

    void signAll(String id) {
      sign(id, lead).then().statusCode(201);
      sign(id, partner).then().statusCode(201);
    }
  }
}
