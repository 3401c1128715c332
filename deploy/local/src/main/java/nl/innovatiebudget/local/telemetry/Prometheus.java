package nl.innovatiebudget.local.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.innovatiebudget.local.stack.Service;
import nl.innovatiebudget.local.stack.Stack;
import nl.innovatiebudget.parts.Ports;

/** A real Prometheus that scrapes the local stack every second and knows the alerts. */
final class Prometheus implements AutoCloseable {

  private static final Duration ANSWERED_WITHIN = Duration.ofSeconds(10);
  private static final long STOPS_WITHIN_SECONDS = 10;

  private final Process process;
  private final URI address;
  private final HttpClient client = HttpClient.newHttpClient();

  private Prometheus(Process process, int port) {
    this.process = process;
    this.address = URI.create("http://127.0.0.1:" + port);
  }

  /** Where it is installed; empty if it is not. */
  static Optional<Path> executable() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, "prometheus"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Prometheus start(Path executable, Stack stack, Path rules, Path folder) {
    try {
      Files.createDirectories(folder);
      var config = folder.resolve("prometheus.yml");
      Files.writeString(config, config(stack, rules));
      int port = Ports.free();
      var process =
          new ProcessBuilder(
                  executable.toString(),
                  "--config.file=" + config,
                  "--storage.tsdb.path=" + folder.resolve("data"),
                  "--web.listen-address=127.0.0.1:" + port,
                  "--log.level=warn")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("prometheus.log").toFile())
              .start();
      return new Prometheus(process, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String config(Stack stack, Path rules) {
    var targets = new StringBuilder();
    for (var service : Service.values()) {
      var metrics = URI.create(stack.service(service).metrics());
      targets.append(
          """
                - targets: ['%s']
                  labels: {service: %s}
          """
              .formatted(metrics.getAuthority(), service.module()));
    }
    return """
        global: {scrape_interval: 1s, evaluation_interval: 1s}
        rule_files: ['%s']
        scrape_configs:
          - job_name: innovatiebudget
            metrics_path: /q/metrics
            static_configs:
        %s"""
        .formatted(rules, targets.toString().indent(2).stripTrailing() + "\n");
  }

  /** Whether the query finds at least one series with a number in it. */
  boolean finds(String query) {
    var answer = ask("/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    for (var series : answer.path("data").path("result")) {
      if (!series.path("value").path(1).asText("NaN").equals("NaN")) {
        return true;
      }
    }
    return false;
  }

  /** How many alerts it evaluates without a fault. */
  long soundAlerts() {
    long sound = 0;
    for (var group : ask("/api/v1/rules?type=alert").path("data").path("groups")) {
      for (var rule : group.path("rules")) {
        sound += rule.path("health").asText().equals("ok") ? 1 : 0;
      }
    }
    return sound;
  }

  /** Nothing while it does not answer. */
  private JsonNode ask(String path) {
    var json = new ObjectMapper();
    var request = HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWERED_WITHIN).build();
    try {
      return json.readTree(client.send(request, HttpResponse.BodyHandlers.ofInputStream()).body());
    } catch (IOException e) {
      return json.missingNode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    client.close();
  }
}
