package nl.innovatiebudget.local.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The dashboards and alerts are what their source says, and alerts fire when they must. */
class DashboardFilesTest {

  private static final Path FOLDER = Path.of("..", "dashboards");
  private static final Path RUNBOOKS = Path.of("..", "..", "docs", "runbooks");

  private static final Set<String> KNOWN_RUNBOOKS =
      Set.of(
          "deadline-day",
          "consumer-stuck",
          "dead-letters",
          "pot-refused",
          "ledger-proof-failed",
          "restore-to-a-point-in-time",
          "rotate-keys",
          "add-a-round",
          "upgrade",
          "broker-down",
          "letters-on-paper");

  private final Watched watched = Watched.read(FOLDER.resolve("source.yaml"));

  @Test
  void the_files_are_what_their_source_says() throws IOException {
    for (var file : DashboardFiles.of(watched).entrySet()) {
      assertThat(Files.readString(FOLDER.resolve(file.getKey())))
          .as(file.getKey() + "; make dashboards writes it again")
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void there_is_a_dashboard_for_everything_that_operators_watch() {
    assertThat(watched.dashboards())
        .extracting(Watched.Dashboard::file)
        .containsExactlyInAnyOrder("round-cockpit", "event-flow", "ledger", "service-health");
    assertThat(watched.dashboards())
        .allSatisfy(one -> assertThat(one.panels()).hasSizeGreaterThan(7));
  }

  @Test
  void every_alert_sends_its_reader_to_a_runbook() {
    assertThat(watched.alerts())
        .allSatisfy(alert -> assertThat(KNOWN_RUNBOOKS).as(alert.name()).contains(alert.runbook()));
    assertThat(watched.alerts())
        .allSatisfy(alert -> assertThat(RUNBOOKS.resolve(alert.runbook() + ".md")).exists());
  }

  @Test
  void every_alert_has_a_case_in_which_it_fires_and_one_in_which_it_is_silent() throws IOException {
    var cases = Files.readString(FOLDER.resolve("alerts.test.yaml"));
    for (var alert : watched.alerts()) {
      assertThat(cases).contains(alert.name() + " fires", alert.name() + " is silent");
    }
  }

  @Test
  void the_alerts_do_what_their_cases_say() throws IOException, InterruptedException {
    var outcome = promtool("test", "rules", "alerts.test.yaml");
    assertThat(outcome).contains("SUCCESS");
  }

  private static String promtool(String... arguments) throws IOException, InterruptedException {
    var command = new java.util.ArrayList<>(java.util.List.of(arguments));
    command.addFirst("promtool");
    Process process;
    try {
      process =
          new ProcessBuilder(command).directory(FOLDER.toFile()).redirectErrorStream(true).start();
    } catch (IOException e) {
      System.out.println("Alerts: promtool is not installed, so their cases are skipped");
      Assumptions.abort("promtool is not installed");
      throw e;
    }
    var output = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(output).isZero();
    return output;
  }
}
