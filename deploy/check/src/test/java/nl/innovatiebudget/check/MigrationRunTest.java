package nl.innovatiebudget.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.innovatiebudget.parts.LocalPostgres;
import nl.innovatiebudget.parts.Ports;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Jobs do what they are for: the built services are run with exactly their variables. */
class MigrationRunTest {

  private static final long MINUTES = 4;

  @TempDir static Path directory;
  private static LocalPostgres postgres;

  @BeforeAll
  static void start() {
    assumeTrue(Rendering.isPossible());
    postgres =
        LocalPostgres.start(
            directory.resolve("postgres"),
            Ports.free(),
            List.of("intake", "assessment", "budget", "notification", "empty", "newer"));
  }

  @AfterAll
  static void stop() {
    if (postgres != null) {
      postgres.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "assessment", "budget", "notification"})
  void a_migration_makes_the_schema_and_exits(String service) throws Exception {
    var job = Rendering.of("production").one("Job", service + "-migration");
    var exit = run(service, job, service, Map.of());

    assertThat(exit).as(log(service)).isZero();
    assertThat(migrations(service)).isPositive();
  }

  @Test
  void a_replica_whose_schema_is_not_there_does_not_start() throws Exception {
    var replica = Rendering.of("production").one("Deployment", "budget-service");
    var exit = run("budget", replica, "empty", Map.of());

    assertThat(exit).isNotZero();
    assertThat(log("budget")).contains("Validate failed");
  }

  @Test
  void a_replica_of_the_former_version_starts_on_the_schema_of_a_newer_one() throws Exception {
    // Given
    var manifests = Rendering.of("production");
    var job = manifests.one("Job", "budget-migration");
    var replica = manifests.one("Deployment", "budget-service");
    assertThat(run("budget", job, "newer", Map.of())).isZero();
    applied("newer", "0.99", "999");
    // When
    var exit = run("budget", replica, "newer", Map.of("QUARKUS_INIT_AND_EXIT", "true"));
    // Then
    assertThat(exit).as(log("budget")).isZero();
    var strict =
        Map.of(
            "QUARKUS_INIT_AND_EXIT",
            "true",
            "QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS",
            "*:future");
    assertThat(run("budget", replica, "newer", strict)).isNotZero();
  }

  /** As a later version would have left it: one script of its own, and one of the kit. */
  private static void applied(String database, String... versions) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(database), LocalPostgres.USER, LocalPostgres.PASSWORD);
        var insert =
            connection.prepareStatement(
                """
                insert into flyway_schema_history (installed_rank, version, description, type,
                    script, checksum, installed_by, execution_time, success)
                select max(installed_rank) + 1, ?, 'later', 'SQL', 'later.sql', 1, 'test', 1, true
                from flyway_schema_history
                """)) {
      for (var version : versions) {
        insert.setString(1, version);
        insert.executeUpdate();
      }
    }
  }

  /** As the container would be run, with a database of here and made-up secrets. */
  private static int run(
      String service, JsonNode workload, String database, Map<String, String> instead)
      throws IOException, InterruptedException {
    var jar = Path.of("../..", service + "-service", "target/quarkus-app/quarkus-run.jar");
    assertThat(jar).as("run: make build").exists();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve(service + ".log").toFile());
    Map<String, String> environment = builder.environment();
    Rendering.of("production")
        .environment(Manifests.container(workload))
        .forEach(
            (name, value) ->
                environment.put(name, value.startsWith("secret:") ? "a".repeat(40) : value));
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", postgres.jdbcUrl(database));
    environment.put("QUARKUS_DATASOURCE_USERNAME", LocalPostgres.USER);
    environment.put("QUARKUS_DATASOURCE_PASSWORD", LocalPostgres.PASSWORD);
    environment.putAll(instead);
    var process = builder.start();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
      throw new AssertionError(service + " did not exit:\n" + log(service));
    }
    return process.exitValue();
  }

  private static String log(String service) throws IOException {
    return Files.readString(directory.resolve(service + ".log"));
  }

  private static int migrations(String database) throws SQLException {
    try (var connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(database), LocalPostgres.USER, LocalPostgres.PASSWORD);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select count(*) from flyway_schema_history where success")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
