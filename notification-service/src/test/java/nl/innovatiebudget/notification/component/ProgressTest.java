package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.decide;
import static nl.innovatiebudget.notification.component.Surroundings.mailTo;
import static nl.innovatiebudget.notification.component.Surroundings.publish;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static nl.innovatiebudget.notification.component.Surroundings.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to an application between its first submission and its decision, and before. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ProgressTest {

  private String round;

  @BeforeEach
  void a_round() {
    round = Facts.aRoundId();
    publishRound(round);
  }

  @Test
  void a_later_submission_is_confirmed_to_its_own_parties_who_are_told_from_then_on() {
    // Given
    var first = AnApplication.in(round);
    submit(first);
    awaitKinds(first.partnerKvk(), "RECEIPT");
    var second = first.withPartner(Facts.aKvk(), "nieuw-" + first.partnerMail()).titled("Beter");
    // When it is submitted again, and former submissions are heard once more
    tell(first, "application-submitted", second.submitted(2));
    tell(first, "application-submitted", second.titled("Nog eens").submitted(2));
    tell(first, "application-submitted", first.submitted(1));
    awaitKinds(second.partnerKvk(), "REVISED_RECEIPT");
    decide(second, second.awarded());
    // Then
    awaitKinds(first.leadKvk(), "DECISION_AVAILABLE", "REVISED_RECEIPT", "RECEIPT");
    awaitKinds(second.partnerKvk(), "DECISION_AVAILABLE", "REVISED_RECEIPT");
    awaitKinds(first.partnerKvk(), "RECEIPT");
    await().atMost(SOON).until(() -> mailTo(second.partnerMail()).size() == 2);
    assertThat(mailTo(second.partnerMail()).getFirst().subject()).endsWith("Beter");
    assertThat(mailTo(first.partnerMail())).hasSize(1);
    // And the letter is for who applies now
    var letter = "/v1/letters/" + announcedTo(second.partnerKvk());
    applicant(second.partnerKvk()).get(letter).then().statusCode(200);
    applicant(first.partnerKvk()).get(letter).then().statusCode(404);
  }

  @Test
  void every_step_is_told_to_all_who_apply_together() {
    // Given
    var application = AnApplication.in(round);
    submit(application);
    // When
    tell(
        application,
        "supplement-requested",
        Map.of(
            "applicationId", application.id(),
            "items", List.of(Map.of("nl", "Een begroting.", "en", "A budget.")),
            "lastDay", "2024-04-19"));
    tell(
        application,
        "supplement-answered",
        Map.of("applicationId", application.id(), "answeredAt", "2024-04-12T13:45:10Z"));
    var withdrawal =
        Map.<String, Object>of(
            "applicationId", application.id(), "withdrawnAt", "2024-04-15T08:30:00Z");
    var event = tell(application, "application-withdrawn", withdrawal);
    publish(event, Topic.APPLICATIONS, application.id(), "application-withdrawn", withdrawal);
    tell(application, "application-reopened", application.reopened());
    // Then
    for (var kvk : new String[] {application.leadKvk(), application.partnerKvk()}) {
      awaitKinds(
          kvk, "REOPENED", "WITHDRAWN", "SUPPLEMENT_ANSWERED", "SUPPLEMENT_REQUESTED", "RECEIPT");
    }
    assertThat(textOf(application.leadKvk(), "SUPPLEMENT_REQUESTED"))
        .contains("- Een begroting.", "tot en met 19 april 2024", "staat stil", "4:15");
    assertThat(textOf(application.leadKvk(), "SUPPLEMENT_ANSWERED"))
        .contains("12 april 2024, 15:45:10");
    assertThat(textOf(application.leadKvk(), "WITHDRAWN")).contains("15 april 2024, 10:30:00");
    assertThat(textOf(application.partnerKvk(), "REOPENED")).contains("toch op tijd");
    await().atMost(SOON).until(() -> mailTo(application.partnerMail()).size() == 5);
    assertThat(mailTo("info@bedrijf.example")).isEmpty();
  }

  @Test
  void an_organisation_is_invited_once_for_an_application_that_is_not_known() {
    // Given
    var kvk = Facts.aKvk();
    var mail = "inkoop" + kvk + "@waterschap.example";
    var invitation = invitation(kvk, mail, "Slimme\r\nbalie");
    var draft = UUID.fromString(invitation.get("applicationId").toString());
    // When it is told twice, and another that is told later came through
    publish(Topic.APPLICATIONS, draft, "partner-invited", invitation);
    publish(Topic.APPLICATIONS, draft, "partner-invited", invitation);
    var another = Facts.aKvk();
    publish(Topic.APPLICATIONS, draft, "partner-invited", invitation(another, null, ""));
    awaitKinds(another, "PARTNER_INVITED");
    // Then
    awaitKinds(kvk, "PARTNER_INVITED");
    assertThat(applicant(kvk).get("/v1/messages").jsonPath().getString("[0].applicationId"))
        .isEqualTo(draft.toString());
    assertThat(textOf(kvk, "PARTNER_INVITED"))
        .contains("Waterschap Zuid", "Innovatieronde 2024", "Doen jullie mee?");
    await().atMost(SOON).until(() -> mailTo(mail).size() == 1);
    assertThat(mailTo(mail).getFirst().subject())
        .isEqualTo("Gemeente Utrecht vraagt u om mee te doen met een aanvraag: Slimme balie");
    // When the application is submitted without them
    var application = AnApplication.in(round);
    var submitted = new HashMap<>(application.submitted());
    submitted.put("applicationId", draft);
    publish(Topic.APPLICATIONS, draft, "application-submitted", submitted);
    // Then they hear nothing of it
    awaitKinds(application.leadKvk(), "RECEIPT");
    awaitKinds(kvk, "PARTNER_INVITED");
  }

  @Test
  void a_later_closing_is_told_to_all_who_applied_in_that_round() {
    // Given
    var one = AnApplication.in(round);
    var other = AnApplication.in(round).inEnglish();
    var elsewhere = Facts.aRoundId();
    publishRound(elsewhere);
    var stranger = AnApplication.in(elsewhere);
    for (var application : new AnApplication[] {one, other, stranger}) {
      submit(application);
      awaitKinds(application.leadKvk(), "RECEIPT");
    }
    // When
    publish(
        Topic.ROUNDS,
        round,
        "round-extended",
        Map.of(
            "roundId",
            round,
            "version",
            2,
            "formerClosesAt",
            "2024-03-31T22:00:00Z",
            "closesAt",
            "2024-04-07T22:00:00Z",
            "reason",
            Map.of("nl", "Het portaal lag stil.", "en", "The portal was down."),
            "announcedAt",
            "2024-03-29T09:00:00Z"));
    // Then
    awaitKinds(one.partnerKvk(), "ROUND_EXTENDED", "RECEIPT");
    awaitKinds(other.leadKvk(), "ROUND_EXTENDED", "RECEIPT");
    assertThat(textOf(one.leadKvk(), "ROUND_EXTENDED"))
        .contains("8 april 2024, 00:00:00", "1 april 2024, 00:00:00", "Het portaal lag stil.");
    assertThat(textOf(other.leadKvk(), "ROUND_EXTENDED"))
        .contains("8 April 2024, 00:00:00", "The portal was down.");
    awaitKinds(stranger.leadKvk(), "RECEIPT");
  }

  private Map<String, Object> invitation(String kvk, String mail, String title) {
    var data = new HashMap<String, Object>();
    data.put("invitationId", UUID.randomUUID());
    data.put("applicationId", UUID.randomUUID());
    data.put("roundId", round);
    data.put("title", title);
    data.put("leadName", "Gemeente Utrecht");
    data.put("organisationId", UUID.randomUUID());
    data.put("organisationName", "Waterschap Zuid");
    data.put("bodyIds", List.of(Map.of("kind", "KVK", "value", kvk)));
    data.put("language", "nl");
    data.put("message", "Doen jullie mee?");
    data.put("invitedAt", "2024-03-06T14:20:00Z");
    if (mail != null) {
      data.put("contactEmail", mail);
    }
    return data;
  }

  /** Newest first. */
  private static void awaitKinds(String kvk, String... kinds) {
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(applicant(kvk).get("/v1/messages").jsonPath().getList("kind"))
                    .isEqualTo(List.of(kinds)));
  }

  private static String textOf(String kvk, String kind) {
    var id =
        applicant(kvk)
            .get("/v1/messages")
            .jsonPath()
            .getString("find { it.kind == '" + kind + "' }.messageId");
    return applicant(kvk).get("/v1/messages/" + id).jsonPath().getString("text");
  }

  private static String announcedTo(String kvk) {
    var id = applicant(kvk).get("/v1/messages").jsonPath().getString("[0].messageId");
    var letter = applicant(kvk).get("/v1/messages/" + id).jsonPath().getString("letterId");
    staff("auditor").get("/v1/letters/" + letter).then().statusCode(200);
    return letter;
  }
}
