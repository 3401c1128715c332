package nl.innovatiebudget.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A database that the former version filled. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class UnreadCountMigrationTest {

  private static final String PARTIES =
      """
      insert into party (party_id, application_id, submission, position, role, name, language)
        select ('00000000-0000-0000-0000-00000000000' || n)::uuid, ('00000000-0000-0000-0000-00000000000' || n)::uuid,
          0, 0, 'LEAD', 'Gemeente', 'NL' from generate_series(1, 2) n;
      insert into party_body values
        ('00000000-0000-0000-0000-000000000001', 'KVK', '11111111'),
        ('00000000-0000-0000-0000-000000000001', 'OIN', '00000001111111110000'),
        ('00000000-0000-0000-0000-000000000002', 'KVK', '11111111');
      """;

  private static final String MESSAGES =
      """
      insert into message (message_id, event_id, party_id, kind, subject, text, html, posted_at, read_at)
        select gen_random_uuid(), gen_random_uuid(), p.party_id, 'RECEIPT', 's', 't', 'h', now(),
          case when n > 3 then now() end
        from party p, generate_series(1, 5) n;
      """;

  @Inject DataSource database;
  private final String schema = "former_" + UUID.randomUUID().toString().replace("-", "");

  @Test
  void what_was_unread_before_is_counted_and_what_follows_is_added() throws SQLException {
    // Given
    migrate("10");
    run(PARTIES);
    run(MESSAGES);
    // When
    migrate("11");
    // Then
    assertThat(counts()).containsExactly("KVK 11111111 6", "OIN 00000001111111110000 3");
    // When: as the former version goes on to do beside this one
    run(MESSAGES);
    run("update message set read_at = now() where read_at is null");
    run(MESSAGES);
    // Then
    assertThat(counts()).containsExactly("KVK 11111111 6", "OIN 00000001111111110000 3");
  }

  private List<String> counts() throws SQLException {
    return strings(
        "select concat_ws(' ', kind, value, sum(change)) from inbox_unread group by kind, value"
            + " order by 1");
  }

  private void migrate(String target) {
    Flyway.configure()
        .dataSource(database)
        .schemas(schema)
        .locations("db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private void run(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set search_path to " + schema);
      try {
        statement.execute(sql);
      } finally {
        statement.execute("reset search_path");
      }
    }
  }

  private List<String> strings(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set search_path to " + schema);
      var found = new ArrayList<String>();
      try (var rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      statement.execute("reset search_path");
      return found;
    }
  }
}
