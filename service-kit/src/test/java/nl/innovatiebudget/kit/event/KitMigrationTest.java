package nl.innovatiebudget.kit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The kit's migrations meet databases of services that have gone on without them. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class KitMigrationTest {

  private static final String OLD = "database_of_before";

  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.flyway.out-of-order")
  boolean outOfOrder;

  /** As it was when the service's own migrations were the last. */
  @BeforeEach
  void an_old_database() throws SQLException {
    flyway(true).migrate();
    execute("drop table %1$s.parked_event_act, %1$s.parked_event".formatted(OLD));
    execute("drop function %1$s.parked_event_closes(), %1$s.refuse_change_of_act()".formatted(OLD));
    execute("drop index %s.idempotency_key_age".formatted(OLD));
    execute("delete from %s.flyway_schema_history where version in ('0.2', '0.3')".formatted(OLD));
  }

  @AfterEach
  void remove() throws SQLException {
    execute("drop schema %s cascade".formatted(OLD));
  }

  @Test
  void a_migration_of_the_kit_is_applied_after_those_of_the_service() {
    assertThat(flyway(outOfOrder).migrate().migrations)
        .extracting(migration -> migration.version)
        .containsExactly("0.2", "0.3");
    assertThat(flyway(outOfOrder).migrate().migrations).isEmpty();
  }

  @Test
  void without_the_setting_of_the_kit_such_a_service_would_not_start() {
    assertThatThrownBy(() -> flyway(false).migrate()).isInstanceOf(FlywayException.class);
  }

  private Flyway flyway(boolean outOfOrder) {
    return Flyway.configure()
        .dataSource(database)
        .schemas(OLD)
        .locations("db/kit", "db/migration")
        .outOfOrder(outOfOrder)
        .load();
  }

  private void execute(String sql) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
