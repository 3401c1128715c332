package nl.innovatiebudget.budget.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import nl.innovatiebudget.parts.PartsTestResource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** A ledger that was in use keeps its money when it gets its order, its books and its chain. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class LedgerMigrationTest {

  private static final String IN_USE =
      """
      insert into account (code, kind, allowance_cents) values ('appropriation/r', 'APPROPRIATION', 1000);
      insert into account (code, kind) values ('pot/r/small', 'POT'), ('award/a', 'AWARD');
      insert into pot values ('r', 'small', 0, 'pot/r/small');
      insert into transfer (id, phase, debit_account, credit_account, amount_cents, recorded_at) values
        ('00000000-0000-0000-0000-000000000001', 'AT_ONCE', 'appropriation/r', 'pot/r/small', 900, '2024-02-01Z');
      select nextval(pg_get_serial_sequence('transfer', 'position'));
      insert into transfer (id, phase, debit_account, credit_account, amount_cents, recorded_at) values
        ('00000000-0000-0000-0000-000000000002', 'PENDING', 'pot/r/small', 'award/a', 300, '2024-06-20Z'),
        ('00000000-0000-0000-0000-000000000003', 'PENDING', 'pot/r/small', 'award/a', 200, '2024-06-19Z');
      insert into transfer (id, phase, debit_account, credit_account, amount_cents, pending_id, recorded_at) values
        ('00000000-0000-0000-0000-000000000004', 'POST', 'pot/r/small', 'award/a', 300,
          '00000000-0000-0000-0000-000000000002', '2024-07-02Z'),
        ('00000000-0000-0000-0000-000000000005', 'VOID', 'pot/r/small', 'award/a', 200,
          '00000000-0000-0000-0000-000000000003', '2024-07-02Z');
      insert into award (decision_id, application_id, round_id, pot_id, amount_cents, legal_basis, decided_at, state,
          transfer_id) values (gen_random_uuid(), gen_random_uuid(), 'r', 'small', 300, 'basis', now(), 'RESERVED',
          '00000000-0000-0000-0000-000000000002');
      """;

  @Inject DataSource database;

  @ConfigProperty(name = "quarkus.datasource.jdbc.url")
  String url;

  @ConfigProperty(name = "quarkus.datasource.username")
  String user;

  @Test
  void rows_keep_their_order_and_balances_and_are_sealed_as_one_block() throws SQLException {
    // Given
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("drop database if exists before_order");
      statement.execute("create database before_order");
    }
    var other = url.replaceFirst("/[^/?]+(\\?|$)", "/before_order$1");
    migrate(other, "3");
    try (var connection = DriverManager.getConnection(other, user, "")) {
      try (var statement = connection.createStatement()) {
        statement.execute(IN_USE);
      }
      // When
      migrate(other, "4");
      // Then
      assertThat(
              text(
                  connection,
                  "select string_agg(concat_ws(' ', position, phase, pending_cents, posted_cents,"
                      + " to_char(recorded_at at time zone 'UTC', 'MM-DD')), ', ' order by position)"
                      + " from transfer"))
          .isEqualTo(
              "1 AT_ONCE 0 900 02-01, 2 PENDING 300 0 06-20, 3 PENDING 200 0 06-20,"
                  + " 4 POST -300 300 07-02, 5 VOID -200 0 07-02");
      assertThat(
              text(
                  connection,
                  "select string_agg(concat_ws(' ', code, book, allowance_cents, debits_pending_cents,"
                      + " debits_posted_cents, credits_posted_cents), ', ' order by code) from account"))
          .isEqualTo(
              "appropriation/r COMMITMENTS 1000 0 900 0, award/a COMMITMENTS 0 0 0 300,"
                  + " pot/r/small COMMITMENTS 0 0 300 900");
      assertThat(
              text(
                  connection,
                  "select concat_ws(' ', sequence, first_position, last_position, hash = sha256((select"
                      + " hash from seal where sequence = 0) || (select string_agg(transfer_bytes(t),"
                      + " ''::bytea order by position) from transfer t))) from seal where sequence = 1"))
          .isEqualTo("1 1 5 t");
    }
  }

  private void migrate(String address, String version) {
    Flyway.configure()
        .dataSource(address, user, "")
        .locations("filesystem:src/main/resources/db/migration")
        .target(version)
        .load()
        .migrate();
  }

  private static String text(Connection connection, String sql) throws SQLException {
    try (var query = connection.prepareStatement(sql);
        var row = query.executeQuery()) {
      row.next();
      return row.getString(1);
    }
  }
}
