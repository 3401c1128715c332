package nl.innovatiebudget.assessment.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ActsTest {

  @Inject Acts acts;
  @Inject DataSource database;

  @Test
  void an_act_is_kept_with_its_reason_and_details_in_the_order_in_which_it_was_done() {
    var round = "acts-" + UUID.randomUUID();
    var applicationId = UUID.randomUUID();

    record(new NewAct(round, applicationId, null, "case-moved", "Drie", Map.of("to", "DOUBT")));
    record(new NewAct(round, null, null, "round-ranked", null, null));

    var kept = acts.after(round, null, 0, 10);
    assertThat(kept).extracting(RecordedAct::act).containsExactly("case-moved", "round-ranked");
    var first = kept.getFirst();
    assertThat(first.reason()).isEqualTo("Drie");
    assertThat(first.actor()).isEqualTo("system");
    assertThat(String.valueOf(first.details())).isEqualTo("{\"to\":\"DOUBT\"}");
    assertThat(acts.after(round, applicationId, 0, 10)).containsExactly(first);
    assertThat(acts.after(round, null, first.position(), 10)).hasSize(1);
  }

  @Test
  void who_reads_on_after_a_page_misses_no_act_that_is_recorded_late() {
    var round = "acts-" + UUID.randomUUID();

    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              acts.recordOfSystem(new NewAct(round, null, null, "begun-first", null, null));
              record(new NewAct(round, null, null, "over-first", null, null));
              var page =
                  QuarkusTransaction.suspendingExisting().call(() -> acts.after(round, null, 0, 9));
              assertThat(page).isEmpty();
            });

    await()
        .untilAsserted(
            () ->
                assertThat(acts.after(round, null, 0, 9))
                    .extracting(RecordedAct::act)
                    .containsExactly("begun-first", "over-first"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update act set reason = 'anders'",
        "delete from act",
        "truncate act",
      })
  void nobody_changes_or_removes_an_act(String statement) {
    record(new NewAct("acts-kept", null, null, "round-ranked", null, null));

    assertThatThrownBy(() -> run(statement)).hasMessageContaining("append-only");
  }

  private void record(NewAct act) {
    QuarkusTransaction.requiringNew().run(() -> acts.recordOfSystem(act));
  }

  private void run(String statement) throws SQLException {
    try (var connection = database.getConnection();
        var any = connection.createStatement()) {
      any.execute(statement);
    }
  }
}
