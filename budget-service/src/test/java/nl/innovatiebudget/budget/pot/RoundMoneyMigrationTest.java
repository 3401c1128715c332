package nl.innovatiebudget.budget.pot;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Rounds that were published before money came from a line of the budget. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class RoundMoneyMigrationTest {

  private static final String A_ROUND_OF_BEFORE =
      """
      insert into account (code, kind, allowance_cents) values
        ('appropriation/old', 'APPROPRIATION', 400), ('pot/old/small', 'POT', 0),
        ('pot/old/large', 'POT', 0), ('award/one', 'AWARD', 0);
      insert into pot values ('old', 'small', 0, 'pot/old/small'), ('old', 'large', 1, 'pot/old/large');
      insert into transfer (id, phase, debit_account, credit_account, amount_cents, recorded_at) values
        (gen_random_uuid(), 'AT_ONCE', 'appropriation/old', 'pot/old/small', 150, now()),
        (gen_random_uuid(), 'AT_ONCE', 'appropriation/old', 'pot/old/large', 250, now()),
        (gen_random_uuid(), 'AT_ONCE', 'pot/old/large', 'pot/old/small', 20, now()),
        (gen_random_uuid(), 'PENDING', 'pot/old/small', 'award/one', 70, now());
      """;

  @Inject DataSource database;

  @Test
  void rounds_of_before_are_published_and_filled_with_what_they_started_with() throws Exception {
    // Given
    var schema = "former_" + UUID.randomUUID().toString().replace("-", "");
    migrate(schema, "3");
    try (var connection = database.getConnection()) {
      execute(connection, "set search_path to " + schema);
      execute(connection, A_ROUND_OF_BEFORE);
      // When
      migrate(schema, "6");
      // Then
      assertThat(
              one(
                  connection,
                  "select string_agg(opening_cents::text, ' ' order by ordinal) from pot"))
          .isEqualTo("150 250");
      assertThat(
              one(
                  connection,
                  "select round_id || ' ' || version || ' ' || ceiling_cents || ' '"
                      + " || (filled_at is not null) from round_money"))
          .isEqualTo("old 1 400 true");
      execute(connection, "reset search_path");
    }
  }

  private void migrate(String schema, String target) {
    Flyway.configure()
        .dataSource(database)
        .schemas(schema)
        .locations("db/migration")
        .target(target)
        .load()
        .migrate();
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String one(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
