package nl.innovatiebudget.budget.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import nl.innovatiebudget.parts.LocalPostgres;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the proof finds when somebody with all rights, past every trigger and constraint, has
 * changed something in a sound ledger.
 */
class TamperedLedgerTest {

  private static final List<String> TABLES = List.of("budget_year", "account", "transfer", "seal");

  @TempDir static Path directory;

  private static LocalPostgres postgres;

  /** A pot of 1,000 cents out of which 300, 200 and 100 were reserved, and what became of that. */
  @BeforeAll
  static void aSoundLedger() throws SQLException {
    postgres = LocalPostgres.start(directory, 0, List.of("sound"));
    Flyway.configure()
        .dataSource(postgres.jdbcUrl("sound"), LocalPostgres.USER, LocalPostgres.PASSWORD)
        .locations("db/kit", "db/migration")
        .load()
        .migrate();
    try (var connection = connect("sound")) {
      execute(
          connection,
          """
          insert into account (code, kind, book) values ('outside/a', 'OUTSIDE', 'COMMITMENTS'),
            ('pot/a/b', 'POT', 'COMMITMENTS'), ('award/1', 'AWARD', 'COMMITMENTS'),
            ('outside/c', 'OUTSIDE', 'CASH')
          """);
      execute(connection, "insert into budget_year (year) values (2024)");
      add(connection, "1, 'AT_ONCE', 1, 2, 1000, 0, 1000, null, null, null");
      add(connection, "2, 'PENDING', 2, 3, 300, 300, 0, null, null, null");
      add(connection, "3, 'PENDING', 2, 3, 200, 200, 0, null, null, '2100-01-01'");
      add(connection, "4, 'PENDING', 2, 3, 100, 100, 0, null, null, null");
      add(connection, "5, 'POST', 2, 3, 250, -300, 250, 2, null, null");
      add(connection, "6, 'VOID', 2, 3, 200, -200, 0, 3, null, null");
      add(connection, "7, 'REVERSAL', 3, 2, 250, 0, 250, null, 5, null");
      for (var table : TABLES) {
        execute(connection, "create table sound_%1$s as table %1$s".formatted(table));
      }
      // whoever may do everything may do this too
      execute(connection, "alter table transfer drop constraint transfer_effect");
      execute(connection, "drop index transfer_pending_id_key");
    }
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void a_sound_ledger_holds_up_to_its_last_position() throws SQLException {
    var verdict = check("select 1", new LedgerCheck());
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.positions()).isEqualTo(7);
    assertThat(verdict.headHash()).hasSize(32);
  }

  @Test
  void an_empty_ledger_holds() throws SQLException {
    var verdict =
        check(
            "truncate transfer, seal cascade; update account set debits_pending_cents = 0,"
                + " debits_posted_cents = 0, credits_pending_cents = 0, credits_posted_cents = 0",
            new LedgerCheck());
    assertThat(verdict.findings()).isEmpty();
    assertThat(verdict.positions()).isZero();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "update transfer set amount_cents = 150, pending_cents = 150 where position = 4 | chain-broken",
        "update transfer set amount_cents = 150, pending_cents = 150 where position = 4 | balance-differs",
        "update transfer set purpose = 'x' where position = 4 | chain-broken",
        "update transfer set recorded_at = recorded_at + interval '1 hour' where position = 4 | time-went-back",
        "update transfer set pending_cents = 0 where position = 4 | transfer-malformed",
        "update transfer set credit_id = 4 where position = 4 | other-book-or-year",
        "update transfer set credit_id = 99 where position = 4 | account-missing",
        "update transfer set amount_cents = 800, pending_cents = 800 where position = 4 | ceiling-passed",
        "update transfer set amount_cents = 9223372036854775807, posted_cents = 9223372036854775807 where position in (1, 7) | amount-out-of-range",
        "update transfer set pending_id = lpad('3', 32, '0')::uuid where position = 5 | end-does-not-fit",
        "update transfer set pending_id = lpad('8', 32, '0')::uuid where position = 6 | origin-missing",
        "update transfer set expires_at = '2000-02-02', recorded_at = '2000-01-01' where position = 2 | posted-after-expiry",
        "update transfer set phase = 'EXPIRE' where position = 6 | expired-too-early",
        "update transfer set reverses_id = lpad('1', 32, '0')::uuid where position = 7 | reversal-does-not-fit",
        "delete from transfer where position = 4 | position-missing",
        "delete from transfer where position = 4 | chain-broken",
        "delete from transfer where position = 7 | chain-broken",
        "delete from seal where sequence = 7 | transfer-not-sealed",
        "delete from seal where sequence = 3 | chain-broken",
        "update seal set hash = sha256('x') where sequence = 3 | chain-broken",
        "update account set credits_posted_cents = 1 where id = 4 | balance-differs",
        "update account set closed_at = now(), closed_after = 3 where id = 3 | booked-after-closing",
        "update account set closed_at = now(), closed_after = 4 where id = 2 | booked-after-closing",
        "update account set budget_year = 2024 where id = 3; update budget_year set closed_at = now(), closed_after = 6 | booked-after-closing",
        "update account set debits_posted_cents = 249 where id = 2 | balance-differs",
      })
  void a_change_past_all_guards_is_found(String change, String code) throws SQLException {
    assertThat(check(change, new LedgerCheck()).findings())
        .extracting(Finding::code)
        .contains(code);
  }

  @Test
  void after_a_closing_money_may_be_given_back() throws SQLException {
    // Given: positions 1 to 5 book, 6 gives back and 7 is reversed by nobody here
    var change =
        """
        delete from transfer where position = 7;
        delete from seal where last_position = 7;
        update account set debits_posted_cents = 0 where id = 3;
        update account set credits_posted_cents = 1000 where id = 2;
        update account set closed_at = now(), closed_after = 5 where id in (2, 3)
        """;
    assertThat(check(change, new LedgerCheck()).findings()).isEmpty();
  }

  @Test
  void a_reservation_ended_twice_is_found_also_when_its_first_end_is_long_ago()
      throws SQLException {
    var change =
        """
        insert into transfer (position, id, phase, debit_id, credit_id, amount_cents,
            pending_cents, posted_cents, pending_id, recorded_at)
          select 8, lpad('8', 32, '0')::uuid, 'VOID', 2, 3, 300, -300, 0, lpad('2', 32, '0')::uuid,
            now()
        """;
    assertThat(check(change, new LedgerCheck()).findings())
        .extracting(Finding::code)
        .contains("done-twice");
  }

  @Test
  void a_history_that_was_rewritten_as_a_whole_is_found_by_what_an_earlier_proof_said()
      throws SQLException {
    var change =
        """
        insert into ledger_proof (proof_id, occasion, requested_at, state, finished_at, positions,
            checked_positions, head_hash)
          select gen_random_uuid(), 'NIGHTLY', now(), 'HOLDS', now(), 4, 4, hash
            from seal where last_position = 4;
        update transfer set reference = 'other' where position = 4;
        do $$ declare s seal; before bytea; begin
          for s in select * from seal where sequence > 0 order by sequence loop
            select hash into before from seal where sequence = s.sequence - 1;
            update seal set hash = (select sha256(before || string_agg(transfer_bytes(t), ''::bytea
                order by position)) from transfer t
                where position between s.first_position and s.last_position)
              where sequence = s.sequence;
          end loop;
        end $$
        """;
    assertThat(check(change, new LedgerCheck()).findings())
        .extracting(Finding::code)
        .containsExactly("history-rewritten");
  }

  @Test
  void of_many_faults_the_first_hundred_are_kept_and_all_are_counted() {
    var findings = new Findings();
    for (int i = 1; i <= 250; i++) {
      findings.add(Finding.atPosition("chain-broken", i, "x"));
    }
    assertThat(findings.count()).isEqualTo(250);
    assertThat(findings.first()).hasSize(100);
  }

  /** Makes the ledger sound again, changes it, and checks it. */
  private static Verdict check(String change, LedgerCheck check) throws SQLException {
    try (var connection = connect("sound")) {
      execute(connection, "set session_replication_role = replica");
      execute(connection, "truncate ledger_proof, budget_year, account, transfer, seal cascade");
      for (var table : TABLES) {
        execute(
            connection,
            "insert into %1$s overriding system value select * from sound_%1$s".formatted(table));
      }
      execute(connection, change);
      execute(connection, "set session_replication_role = origin");
      return check.run(connection, (checked, last) -> {});
    }
  }

  private static void add(Connection connection, String row) throws SQLException {
    execute(
        connection,
        """
        insert into transfer (position, id, phase, debit_id, credit_id, amount_cents, pending_cents,
            posted_cents, pending_id, reverses_id, expires_at, purpose, reference, recorded_at)
          select position, lpad(position::text, 32, '0')::uuid, phase, debit, credit, amount, pending,
              posted, lpad(ends::text, 32, '0')::uuid, lpad(reverses::text, 32, '0')::uuid,
              expiry::timestamptz, 'test', 'numéro ' || position, now()
            from (values (%s)) as row (position, phase, debit, credit, amount, pending, posted, ends,
              reverses, expiry)
        """
            .formatted(row));
  }

  private static Connection connect(String database) throws SQLException {
    return DriverManager.getConnection(
        postgres.jdbcUrl(database), LocalPostgres.USER, LocalPostgres.PASSWORD);
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
