package nl.innovatiebudget.assessment.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;

/** The ledger hears of each transfer between pots once. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class PotTransferNewsTest {

  @Inject TellPotTransfers tellPotTransfers;
  @Inject DataSource database;

  @Test
  void a_transfer_is_told_with_the_first_decision_and_not_again() throws SQLException {
    // Given
    var roundId = "r-" + UUID.randomUUID();
    move(roundId);
    // When
    for (int i = 0; i < 2; i++) {
      QuarkusTransaction.requiringNew()
          .run(() -> tellPotTransfers.tell(roundId, Instant.parse("2024-06-20T10:00:00Z")));
    }
    // Then
    assertThat(told(roundId)).hasSize(1);
    assertThat(told(roundId).getFirst()).contains("\"decidedBy\"", "decision-maker");
  }

  private void move(String roundId) throws SQLException {
    try (var connection = database.getConnection();
        var insert =
            connection.prepareStatement(
                "insert into pot_transfer (transfer_id, round_id, from_pot_id, to_pot_id,"
                    + " amount_cents, reason, made_by, made_at)"
                    + " values (gen_random_uuid(), ?, 'large', 'small', 500, 'nodig', 'chair',"
                    + " now())")) {
      insert.setString(1, roundId);
      insert.executeUpdate();
    }
  }

  private List<String> told(String roundId) throws SQLException {
    try (var connection = database.getConnection();
        var select =
            connection.prepareStatement("select data::text from outbox_event where key = ?")) {
      select.setString(1, roundId);
      var rows = select.executeQuery();
      var told = new ArrayList<String>();
      while (rows.next()) {
        told.add(rows.getString(1));
      }
      return told;
    }
  }
}
