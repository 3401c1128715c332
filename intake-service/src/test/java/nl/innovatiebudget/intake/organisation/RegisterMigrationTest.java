package nl.innovatiebudget.intake.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A register that was filled before there was a history, in a schema of its own. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class RegisterMigrationTest {

  private static final String SCHEMA = "an_older_register";

  @Inject DataSource database;

  @Test
  void organisations_from_before_the_history_are_found_and_get_one() throws SQLException {
    // Given
    migrateTo("1");
    execute(
        "insert into organisation (organisation_id, name, kind, kvk, oin, valid_from) values"
            + " (gen_random_uuid(), 'Gemeente Súdwest', 'MUNICIPALITY', '12345678', null, now()),"
            + " (gen_random_uuid(), 'Saba', 'CARIBBEAN_PUBLIC_BODY', null,"
            + " '00000099000000001000', now())");

    // When
    migrateTo("4");
    execute("update organisation set name = 'Statia' where name = 'Saba'");

    // Then
    assertThat(
            rows(
                "select format('%s %s %s', search_name, country_part, recorded_by)"
                    + " from organisation order by 1"))
        .containsExactly("gemeente sudwest EUROPEAN unknown", "statia CARIBBEAN unknown");
    assertThat(rows("select name from organisation_history")).containsExactly("Saba");
  }

  private void migrateTo(String version) {
    Flyway.configure()
        .dataSource(database)
        .schemas(SCHEMA)
        .locations("db/kit", "db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private void execute(String sql) throws SQLException {
    inSchema(statement -> statement.execute(sql));
  }

  private List<String> rows(String sql) throws SQLException {
    var rows = new ArrayList<String>();
    inSchema(
        statement -> {
          try (var row = statement.executeQuery(sql)) {
            while (row.next()) {
              rows.add(row.getString(1));
            }
          }
        });
    return rows;
  }

  private void inSchema(Work work) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      var usual = connection.getSchema();
      connection.setSchema(SCHEMA);
      try {
        work.on(statement);
      } finally {
        connection.setSchema(usual);
      }
    }
  }

  private interface Work {
    void on(Statement statement) throws SQLException;
  }
}
