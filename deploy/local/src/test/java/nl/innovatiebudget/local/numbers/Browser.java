package nl.innovatiebudget.local.numbers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A headless Chromium that is told what to do through its DevTools protocol. */
final class Browser implements AutoCloseable {

  private static final Duration WITHIN = Duration.ofSeconds(90);

  private final Process process;
  private final Path profile;
  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient client = HttpClient.newHttpClient();
  private final BlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final WebSocket socket;
  private int last;

  /** Empty, with the reason printed, where Chromium is not installed. */
  static Optional<Browser> start() {
    try {
      var profile = Files.createTempDirectory("browser-");
      var process =
          new ProcessBuilder(
                  "chromium",
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--remote-debugging-port=0",
                  "--window-size=1100,900",
                  "--user-data-dir=" + profile,
                  "about:blank")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return Optional.of(new Browser(process, profile));
    } catch (IOException e) {
      System.out.println("Page with numbers: chromium is not installed, so nobody looks at it");
      return Optional.empty();
    }
  }

  private Browser(Process process, Path profile) throws IOException {
    this.process = process;
    this.profile = profile;
    var port = profile.resolve("DevToolsActivePort");
    await(() -> Files.exists(port) && Files.readAllLines(port).size() >= 2 ? "" : null);
    var devTools = "http://127.0.0.1:" + Files.readAllLines(port).getFirst() + "/json/list";
    var page =
        await(
            () -> {
              for (var target : json.readTree(get(devTools))) {
                if (target.path("type").asText().equals("page")) {
                  return target.path("webSocketDebuggerUrl").asText();
                }
              }
              return null;
            });
    socket = client.newWebSocketBuilder().buildAsync(URI.create(page), new Listener()).join();
  }

  /** Opens a page and waits until it is there. */
  void open(URI address) {
    send("Page.navigate", Map.of("url", address.toString()));
    await(
        () ->
            evaluate("document.readyState + ' ' + location.href")
                    .asText()
                    .equals("complete " + address)
                ? ""
                : null);
  }

  /** The value of an expression, or of what it promises. */
  JsonNode evaluate(String expression) {
    var outcome =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (outcome.has("exceptionDetails")) {
      throw new IllegalStateException(outcome.toString());
    }
    return outcome.path("result").path("value");
  }

  void width(int pixels) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", pixels, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  void screenshot(Path file) throws IOException {
    var picture = send("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.write(file, Base64.getDecoder().decode(picture.path("data").asText()));
  }

  private JsonNode send(String method, Map<String, Object> parameters) {
    int id = ++last;
    try {
      socket
          .sendText(
              json.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)),
              true)
          .join();
      while (true) {
        var message = messages.poll(WITHIN.toSeconds(), TimeUnit.SECONDS);
        if (message == null) {
          throw new IllegalStateException("no answer to " + method);
        }
        var answer = json.readTree(message);
        if (answer.path("id").asInt() == id) {
          return answer.path("result");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String get(String address) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(address)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  /** Something that is not there at once. */
  private interface Awaited {
    @Nullable String now() throws IOException, InterruptedException;
  }

  private static String await(Awaited awaited) {
    var deadline = Instant.now().plus(WITHIN);
    while (Instant.now().isBefore(deadline)) {
      try {
        var found = awaited.now();
        if (found != null) {
          return found;
        }
        TimeUnit.MILLISECONDS.sleep(100);
      } catch (IOException e) {
        // Not yet.
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("Chromium did not answer in " + WITHIN);
  }

  @Override
  public void close() {
    socket.abort();
    process.destroy();
    process.onExit().join();
    try (var tree = Files.walk(profile)) {
      tree.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    client.close();
  }

  private final class Listener implements WebSocket.Listener {

    private final StringBuilder parts = new StringBuilder();

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean whole) {
      parts.append(part);
      if (whole) {
        messages.add(parts.toString());
        parts.setLength(0);
      }
      from.request(1);
      return null;
    }
  }
}
