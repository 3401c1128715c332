package nl.innovatiebudget.intake.round;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.innovatiebudget.intake.ShippedRounds;
import nl.innovatiebudget.parts.PartsTestResource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** Rounds that were published before a definition held all that it holds now. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class RoundMigrationTest {

  @Inject DataSource database;
  @Inject ObjectMapper json;

  @Test
  void rounds_of_before_are_completed_so_that_they_can_still_be_read() throws Exception {
    // Given
    var schema = "former_" + UUID.randomUUID().toString().replace("-", "");
    migrate(schema, "1");
    insert(schema, former(1));
    insert(schema, former(2).put("maximumDurationMonths", 10));

    // When
    migrate(schema, "3");

    // Then
    var round = json.readValue(definition(schema, 2), RoundDefinition.class);
    assertThat(round)
        .usingRecursiveComparison()
        .ignoringFields(
            "version",
            "maximumDurationMonths",
            "eligibilityRules",
            "procedure",
            "form",
            "documents",
            "obligations")
        .isEqualTo(ShippedRounds.definition(2024));
    assertThat(round.maximumDurationMonths()).isEqualTo(10);
    assertThat(round.procedure()).isEmpty();
    assertThat(round.form().sections()).isEmpty();
    assertThat(new FormAnswers().violations(round, json.createObjectNode())).isEmpty();
    assertThat(kinds(schema)).isEqualTo("FIRST AMENDMENT");
  }

  /** The round of 2024 as a definition was at first. */
  private static ObjectNode former(int version) {
    var file = ShippedRounds.file(2024).put("version", version);
    file.remove(
        List.of(
            "timeZone",
            "distributionMethod",
            "outcome",
            "eligibilityRules",
            "procedure",
            "decisionTerm",
            "form",
            "documents",
            "obligations"));
    file.get("pots").forEach(pot -> ((ObjectNode) pot).remove("transferAllowed"));
    ((ObjectNode) file.get("consortium")).remove("partnerOnlyKinds");
    ((ObjectNode) file.get("assessment")).remove("weightTotal");
    return file;
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

  private void insert(String schema, ObjectNode round) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.executeUpdate(
          "insert into %s.round (round_id) values ('ibdo-2024') on conflict do nothing"
              .formatted(schema));
      statement.executeUpdate(
          ("insert into %s.round_version values ('ibdo-2024', %d, '2024-03-03T23:00Z',"
                  + " '2024-03-31T22:00Z', '%s', '2024-02-01T09:00Z')")
              .formatted(
                  schema, round.get("version").asInt(), round.toString().replace("'", "''")));
    }
  }

  private String definition(String schema, int version) throws SQLException {
    return one(
        "select definition from %s.round_version where version = %d".formatted(schema, version));
  }

  private String kinds(String schema) throws SQLException {
    return one(
        "select string_agg(kind, ' ' order by version) from %s.round_version".formatted(schema));
  }

  private String one(String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      assertThat(row.next()).isTrue();
      return row.getString(1);
    }
  }
}
