package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.decide;
import static nl.innovatiebudget.notification.component.Surroundings.mailTo;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.tell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many who apply together, and events about them that come in the wrong order. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ConsortiumTest {

  private static final int BODIES = 40;

  private final AnApplication application = AnApplication.in(Facts.aRoundId());

  /** A body and where it is written to. */
  private record Body(String kvk, String mail) {}

  @BeforeEach
  void theRound() {
    publishRound(application.roundId());
  }

  @Test
  void each_of_forty_bodies_is_told_everything_once_in_its_own_inbox_and_by_mail() {
    // Given
    var bodies = new ArrayList<Body>();
    bodies.add(new Body(application.leadKvk(), application.leadMail()));
    while (bodies.size() < BODIES) {
      var kvk = Facts.aKvk();
      bodies.add(new Body(kvk, "body" + kvk + "@gemeente.example"));
    }
    // When
    tell(application, "application-submitted", submittedBy(bodies));
    decide(application, application.awarded());
    // Then
    for (var body : bodies) {
      await().atMost(SOON).until(() -> mailTo(body.mail()).size() == 2);
      applicant(body.kvk())
          .get("/v1/messages")
          .then()
          .statusCode(200)
          .body("size()", equalTo(2))
          .body("[0].kind", equalTo("DECISION_AVAILABLE"))
          .body("[1].kind", equalTo("RECEIPT"));
    }
  }

  @Test
  void
      a_former_submission_that_comes_after_the_later_one_is_not_confirmed_and_its_people_not_told() {
    // Given
    var former = new Body(Facts.aKvk(), "former" + Facts.aKvk() + "@provincie.example");
    var lead = new Body(application.leadKvk(), application.leadMail());
    var later = new Body(application.partnerKvk(), application.partnerMail());
    // When
    tell(application, "application-submitted", submittedBy(List.of(lead, later), 2));
    await().atMost(SOON).until(() -> mailTo(later.mail()).size() == 1);
    tell(application, "application-submitted", submittedBy(List.of(lead, former), 1));
    decide(application, application.awarded());
    // Then
    await().atMost(SOON).until(() -> mailTo(later.mail()).size() == 2);
    await().atMost(SOON).until(() -> mailTo(lead.mail()).size() == 2);
    assertThat(mailTo(former.mail())).isEmpty();
  }

  private Map<String, Object> submittedBy(List<Body> bodies, int submission) {
    var data = new HashMap<>(submittedBy(bodies));
    data.put("submission", submission);
    return data;
  }

  private Map<String, Object> submittedBy(List<Body> bodies) {
    var participants = new ArrayList<Map<String, Object>>();
    for (var body : bodies) {
      participants.add(
          Map.of(
              "role",
              participants.isEmpty() ? "LEAD" : "PUBLIC_PARTNER",
              "name",
              "Gemeente " + body.kvk(),
              "bodyIds",
              List.of(Map.of("kind", "KVK", "value", body.kvk())),
              "ownContributionCents",
              100,
              "contactEmail",
              body.mail()));
    }
    var data = new HashMap<>(application.submitted());
    data.put("participants", participants);
    return data;
  }
}
