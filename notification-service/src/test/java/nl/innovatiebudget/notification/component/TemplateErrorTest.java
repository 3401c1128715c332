package nl.innovatiebudget.notification.component;

import static nl.innovatiebudget.notification.component.Surroundings.SOON;
import static nl.innovatiebudget.notification.component.Surroundings.mailTo;
import static nl.innovatiebudget.notification.component.Surroundings.publishRound;
import static nl.innovatiebudget.notification.component.Surroundings.submit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
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
  void
      words_that_cannot_be_used_hold_nobody_up_the_built_in_ones_are_sent_and_an_officer_is_told() {
    // Given
    var sick = AnApplication.in(Facts.aRoundId());
    var well = AnApplication.in(Facts.aRoundId());
    publishRound(sick.roundId());
    publishRound(well.roundId());
    var version = inUse(sick.roundId(), 7001, "Titel\n\n{message.nothing}");
    // When
    submit(sick);
    submit(well);
    // Then
    await().atMost(SOON).until(() -> mailTo(well.leadMail()).size() == 1);
    await().atMost(SOON).until(() -> mailTo(sick.leadMail()).size() == 1);
    assertThat(mailTo(sick.leadMail()).getFirst().subject()).isNotEqualTo("Titel");
    assertThat(
            rows.strings("select parked_id from parked_event where key = ?", sick.id().toString()))
        .isEmpty();
    assertThat(
            rows.strings(
                "select kind from officer_task where about::text = ? and completed_at is null",
                version.toString()))
        .containsExactly("WORDS_UNUSABLE");
  }

  /** What the checks of a proposal would not let through. */
  private UUID inUse(String roundId, int version, String body) {
    var id = UUID.randomUUID();
    rows.run(
        "insert into template_version (version_id, name, language, version, round_id, body, reason,"
            + " proposed_by, proposed_at, state, decided_by, decided_at, decision_reason) values"
            + " ('"
            + id
            + "', 'receipt', 'NL', "
            + version
            + ", ?, ?, 'test', 'anna', now(), 'APPROVED', 'bert', now(), 'test')",
        roundId,
        body);
    return id;
  }
}
