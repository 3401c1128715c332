package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.applicant;
import static nl.innovatiebudget.notification.component.Surroundings.mailTo;
import static nl.innovatiebudget.notification.component.Surroundings.publish;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations of an application that is not known here yet. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class DraftInboxTest {

  private final UUID applicationId = UUID.randomUUID();
  private final String kvk = Facts.aKvk();
  private String round;

  @BeforeEach
  void a_round() {
    round = Facts.aRoundId();
    publishRound(round);
  }

  @Test
  void the_lead_of_a_draft_is_told_of_every_signature_at_the_address_that_holds_now() {
    // When
    var former = "old" + kvk + "@gemeente.example";
    var newer = "new" + kvk + "@gemeente.example";
    var first = signed("Provincie Utrecht", 1, former);
    var event = publish(Topic.APPLICATIONS, applicationId, "partner-signed", first);
    publish(event, Topic.APPLICATIONS, applicationId, "partner-signed", first);
    publish(
        Topic.APPLICATIONS,
        applicationId,
        "partner-signed",
        signed("Waterschap\r\nBcc: all@example.nl", 0, newer));
    // Then: each once, and what was delivered again says nothing again
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(applicant(kvk).get("/v1/messages").jsonPath().getList("kind"))
                    .containsExactly("PARTNER_SIGNED", "PARTNER_SIGNED"));
    await().atMost(SOON).until(() -> mailTo(former).size() == 1 && mailTo(newer).size() == 1);
    assertThat(mailTo(newer).getFirst().subject()).contains("Waterschap Bcc: all@example.nl heeft");
    assertThat(mailTo(former).getFirst().text()).contains("Nog 1 organisatie moet");
    assertThat(mailTo(newer).getFirst().text()).contains("dien de aanvraag in");
    assertThat(applicant(Facts.aKvk()).get("/v1/messages").jsonPath().getList("kind")).isEmpty();
  }

  private Map<String, Object> signed(String partner, int missing, String mail) {
    var data = new HashMap<String, Object>();
    data.put("applicationId", applicationId);
    data.put("roundId", round);
    data.put("title", "");
    data.put("partnerName", partner);
    data.put("signed", 2);
    data.put("missing", missing);
    data.put("organisationName", "Gemeente Utrecht");
    data.put("bodyIds", List.of(Map.of("kind", "KVK", "value", kvk)));
    data.put("contactEmail", mail);
    data.put("language", "nl");
    data.put("signedAt", "2024-03-18T10:12:00Z");
    return data;
  }
}
