package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.mailTo;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.staff;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.innovatiebudget.notification.component.Facts.AnApplication;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Words that cannot be made in production. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class TemplateErrorTest {

  @Inject DataSource database;
  private DeliveryRows rows;

  @BeforeEach
  void theRows() {
    rows = new DeliveryRows(database);
  }

  @Test
  void an_event_whose_message_cannot_be_written_is_parked_at_once_and_redriven_with_better_words() {
    // Given
    var sick = AnApplication.in(Facts.aRoundId());
    var well = AnApplication.in(Facts.aRoundId());
    publishRound(sick.roundId());
    publishRound(well.roundId());
    inUse(sick.roundId(), 7001, "Titel\n\n{message.nothing}");
    // When
    submit(sick);
    submit(well);
    // Then: long before the patience for other events is over
    await().atMost(SOON).until(() -> parked(sick).size() == 1);
    await().atMost(SOON).until(() -> mailTo(well.leadMail()).size() == 1);
    var path = "/v1/parked-events/" + parked(sick).getFirst();
    staff("operator").get(path).then().body("event.reason", containsString("Unusable"));
    assertThat(mailTo(sick.leadMail())).isEmpty();
    // When
    inUse(sick.roundId(), 7002, "Beter\n\nWij hebben uw aanvraag.");
    staff("operator")
        .contentType("application/json")
        .body(Map.of("reason", "het sjabloon is hersteld"))
        .post(path + "/redrives")
        .then()
        .statusCode(200)
        .body("outcome", equalTo("HANDLED"));
    // Then
    await().atMost(SOON).until(() -> mailTo(sick.leadMail()).size() == 1);
    assertThat(mailTo(sick.leadMail()).getFirst().subject()).isEqualTo("Beter");
  }

  private List<String> parked(AnApplication application) {
    return rows.strings(
        "select parked_id from parked_event where key = ? and state = 'PARKED'",
        application.id().toString());
  }

  /** What the checks of a proposal would not let through. */
  private void inUse(String roundId, int version, String body) {
    rows.run(
        "insert into template_version (version_id, name, language, version, round_id, body, reason,"
            + " proposed_by, proposed_at, state, decided_by, decided_at, decision_reason) values"
            + " (gen_random_uuid(), 'receipt', 'NL', "
            + version
            + ", ?, ?, 'test', 'anna', now(), 'APPROVED', 'bert', now(), 'test')",
        roundId,
        body);
  }
}
