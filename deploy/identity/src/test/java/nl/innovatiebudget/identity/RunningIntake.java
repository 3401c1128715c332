package nl.innovatiebudget.identity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import nl.innovatiebudget.parts.Broker;
import nl.innovatiebudget.parts.ClockFile;
import nl.innovatiebudget.parts.LocalKafka;
import nl.innovatiebudget.parts.LocalPostgres;
import nl.innovatiebudget.parts.Ports;

/** The packaged intake service in a process of its own, that trusts a broker. */
final class RunningIntake implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path MODULE = Path.of("..", "..", "intake-service");
  private static final Duration READY_WITHIN = Duration.ofMinutes(3);

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final HttpClient http = HttpClient.newHttpClient();
  private final int port = Ports.free();
  private final ClockFile clock;

  /** What intake answered. */
  record Answer(int status, JsonNode body) {
    String id(String field) {
      return body.required(field).asText();
    }
  }

  RunningIntake(Path directory, Broker broker) throws IOException {
    Path jar = MODULE.resolve("target/quarkus-app/quarkus-run.jar");
    if (!Files.exists(jar)) {
      throw new IllegalStateException("intake-service has not been built; run: make build");
    }
    clock = ClockFile.of(directory.resolve("clock"));
    clock.reset();
    var postgres = LocalPostgres.start(directory.resolve("postgres"), 0, List.of("intake"));
    parts.push(postgres);
    var kafka = LocalKafka.start(directory.resolve("kafka"), 0);
    parts.push(kafka);
    int management = Ports.free();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    for (String setting :
        List.of(
            "quarkus.profile=demo",
            "quarkus.http.port=" + port,
            "quarkus.management.port=" + management,
            "quarkus.datasource.jdbc.url=" + postgres.jdbcUrl("intake"),
            "quarkus.datasource.password=" + LocalPostgres.PASSWORD,
            "kafka.bootstrap.servers=" + kafka.bootstrapServers(),
            "mp.jwt.verify.issuer=" + broker.issuer(),
            "mp.jwt.verify.publickey.location=" + broker.jwksUrl(),
            // the ten minutes between two looks at the keys are always over
            "smallrye.jwt.jwks.refresh-interval=0",
            "innovatiebudget.documents.store.directory=" + directory.resolve("documents"),
            "innovatiebudget.clock.offset-file=" + directory.resolve("clock"))) {
      command.add("-D" + setting);
    }
    command.addAll(List.of("-jar", jar.toString()));
    Path log = directory.resolve("intake.log");
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()))
            .start();
    parts.push(() -> process.destroyForcibly().waitFor());
    awaitReady("http://127.0.0.1:" + management + "/q/health/ready", process, log);
  }

  void clockTo(Instant instant) {
    clock.setTo(instant);
  }

  Answer get(String token, String path) {
    return send(request(token, path).GET());
  }

  Answer post(String token, String path) {
    return send(request(token, path).POST(BodyPublishers.noBody()));
  }

  Answer post(String token, String path, String type, byte[] body) {
    return send(
        request(token, path)
            .header("Content-Type", type)
            .header("Content-Disposition", "attachment; filename=\"plan.pdf\"")
            .POST(BodyPublishers.ofByteArray(body)));
  }

  private HttpRequest.Builder request(String token, String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1" + path))
        .timeout(Duration.ofSeconds(30))
        .header("Authorization", "Bearer " + token);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var response = http.send(request.build(), BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void awaitReady(String health, Process process, Path log) throws IOException {
    Instant end = Instant.now().plus(READY_WITHIN);
    while (Instant.now().isBefore(end) && process.isAlive()) {
      try {
        var request = HttpRequest.newBuilder(URI.create(health)).build();
        if (http.send(request, BodyHandlers.discarding()).statusCode() == 200) {
          return;
        }
        Thread.sleep(200);
      } catch (IOException notYet) {
        // nobody listens yet
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    close();
    throw new IllegalStateException("intake is not ready:\n" + Files.readString(log));
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      try {
        parts.pop().close();
      } catch (Exception e) {
        System.out.println("did not stop cleanly: " + e);
      }
    }
  }
}
