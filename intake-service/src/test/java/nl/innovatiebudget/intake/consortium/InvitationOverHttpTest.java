package nl.innovatiebudget.intake.consortium;

import static nl.innovatiebudget.intake.Intake.aMunicipality;
import static nl.innovatiebudget.intake.Intake.aProvince;
import static nl.innovatiebudget.intake.Intake.anEligibleSmallProject;
import static nl.innovatiebudget.intake.Intake.anOpenRound;
import static nl.innovatiebudget.intake.Intake.as;
import static nl.innovatiebudget.intake.Intake.draft;
import static nl.innovatiebudget.intake.Intake.sign;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.Intake;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class InvitationOverHttpTest {

  private Intake.Body lead;
  private Intake.Body partner;
  private String id;

  @BeforeEach
  void aDraftWithAPartner() {
    var round = anOpenRound();
    lead = aMunicipality();
    partner = aProvince();
    id = draft(anEligibleSmallProject(round, lead, partner), lead);
  }

  @AfterEach
  void resetClock() {
    Intake.resetClock();
  }

  @Test
  void an_invited_partner_sees_who_asks_and_accepts() {
    // Given
    String invitation =
        invite(lead, partner.organisationId())
            .then()
            .statusCode(201)
            .extract()
            .path("invitationId");

    // Then
    as(partner)
        .get("/v1/invitations")
        .then()
        .statusCode(200)
        .body("invitationId", equalTo(List.of(invitation)))
        .body("[0].title", equalTo("Reporting in one step"))
        .body("[0].leadName", equalTo(lead.name()))
        .body("[0].message", equalTo("Join us"));
    answer(partner, invitation, true).then().statusCode(201).body("state", equalTo("ACCEPTED"));
    as(lead)
        .get("/v1/applications/" + id + "/invitations")
        .then()
        .body("[0].state", equalTo("ACCEPTED"))
        .body("[0].organisationName", equalTo(partner.name()));
    answer(partner, invitation, true)
        .then()
        .statusCode(409)
        .body("code", equalTo("invitation-answered"));
  }

  @Test
  void a_partner_that_declines_no_longer_sees_the_application_until_it_is_asked_again() {
    // Given
    String invitation = invite(lead, partner.organisationId()).path("invitationId");
    as(partner).get("/v1/applications/" + id).then().statusCode(200);

    // When
    answer(partner, invitation, false).then().statusCode(201).body("state", equalTo("DECLINED"));

    // Then
    as(partner).get("/v1/applications/" + id).then().statusCode(404);
    as(partner).get("/v1/applications").then().body("", equalTo(List.of()));
    sign(id, partner).then().statusCode(404);
    as(lead)
        .get("/v1/applications/" + id + "/completeness")
        .then()
        .body("rules.find { it.rule == 'partner-declined' }.met", equalTo(false))
        .body(
            "rules.find { it.rule == 'partner-declined' }.detail", containsString(partner.name()));
    invite(lead, partner.organisationId()).then().statusCode(201);
    as(partner).get("/v1/applications/" + id).then().statusCode(200);
  }

  @Test
  void only_the_lead_invites_and_only_public_partners_of_the_application() {
    var stranger = aMunicipality();

    invite(partner, partner.organisationId())
        .then()
        .statusCode(403)
        .body("code", equalTo("invites-as-lead-only"));
    for (var other :
        List.of(stranger.organisationId(), lead.organisationId(), UUID.randomUUID().toString())) {
      invite(lead, other).then().statusCode(400).body("errors.code", hasItem("not-a-partner"));
    }
    invite(stranger, partner.organisationId()).then().statusCode(404);
    String invitation = invite(lead, partner.organisationId()).path("invitationId");
    answer(stranger, invitation, true).then().statusCode(404);
    as(stranger).get("/v1/invitations").then().body("", equalTo(List.of()));
    as(stranger).get("/v1/applications/" + id + "/invitations").then().statusCode(404);
  }

  @Test
  void nobody_is_invited_without_end() {
    for (int time = 1; time <= 5; time++) {
      invite(lead, partner.organisationId()).then().statusCode(201);
    }
    invite(lead, partner.organisationId())
        .then()
        .statusCode(409)
        .body("code", equalTo("invited-too-often"));
  }

  private Response invite(Intake.Body inviter, String organisationId) {
    return as(inviter)
        .body("{\"organisationId\":\"" + organisationId + "\",\"message\":\"Join us\"}")
        .post("/v1/applications/" + id + "/invitations");
  }

  private static Response answer(Intake.Body body, String invitation, boolean accept) {
    return as(body)
        .body("{\"accept\":" + accept + "}")
        .post("/v1/invitations/" + invitation + "/answers");
  }
}
