package nl.innovatiebudget.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresTest {
  @TempDir Path directory;

  @Test
  void starts_with_its_databases_and_writes_for_real() throws SQLException {
    try (LocalPostgres postgres = LocalPostgres.start(directory, 0, List.of("intake", "budget"))) {
      assertThat(ask(postgres, "intake", "SHOW fsync")).isEqualTo("on");
      assertThat(ask(postgres, "intake", "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(postgres, "intake", "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(postgres, "intake", "SHOW shared_buffers")).isEqualTo("64MB");
      assertThat(ask(postgres, "budget", "SHOW max_connections")).isEqualTo("120");
      assertThat(ask(postgres, "budget", "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(postgres, "budget", "SHOW server_version")).startsWith("17.");
      assertThat(ResidentMemory.bytesWithDescendants(postgres.pid())).isGreaterThan(5_000_000);
    }
  }

  @Test
  void keeps_its_data_over_a_restart_and_leaves_no_process()
      throws SQLException, InterruptedException {
    long pid;
    try (LocalPostgres first = LocalPostgres.start(directory, 0, List.of("service"))) {
      pid = first.pid();
      ask(first, "service", "CREATE TABLE kept AS SELECT 42 AS answer; SELECT 1");
    }
    assertThat(Processes.goneWithin(Duration.ofSeconds(5), pid)).isTrue();
    try (LocalPostgres second = LocalPostgres.start(directory, 0, List.of("service"))) {
      assertThat(ask(second, "service", "SELECT answer FROM kept")).isEqualTo("42");
    }
  }

  @Test
  void comes_back_after_a_power_cut_with_what_was_committed() throws Exception {
    try (LocalPostgres postgres = LocalPostgres.start(directory, 0, List.of("service"))) {
      int port = postgres.port();
      long pid = postgres.pid();
      ask(postgres, "service", "CREATE TABLE kept AS SELECT 42 AS answer; SELECT 1");

      postgres.kill();

      assertThat(Processes.goneWithin(Duration.ofSeconds(5), pid)).isTrue();
      assertThatThrownBy(() -> ask(postgres, "service", "SELECT 1"))
          .isInstanceOf(SQLException.class);
      postgres.startAgain();
      assertThat(postgres.port()).isEqualTo(port);
      assertThat(postgres.pid()).isNotEqualTo(pid);
      assertThat(ask(postgres, "service", "SELECT answer FROM kept")).isEqualTo("42");
      pid = postgres.pid();
      postgres.close();
      assertThat(Processes.goneWithin(Duration.ofSeconds(5), pid)).isTrue();
    }
  }

  @Test
  void a_directory_in_use_is_refused() {
    try (LocalPostgres postgres = LocalPostgres.start(directory, 0, List.of())) {
      assertThatThrownBy(() -> LocalPostgres.start(directory, 0, List.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("pid " + postgres.pid());
    }
  }

  @Test
  void an_odd_database_name_is_refused() {
    assertThatThrownBy(() -> LocalPostgres.start(directory, 0, List.of("x; DROP")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static String ask(LocalPostgres postgres, String database, String sql)
      throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(database), LocalPostgres.USER, LocalPostgres.PASSWORD);
        var statement = connection.createStatement()) {
      statement.execute(sql);
      while (statement.getResultSet() == null) {
        statement.getMoreResults();
      }
      var row = statement.getResultSet();
      row.next();
      return row.getString(1);
    }
  }
}
