package nl.innovatiebudget.notification.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.innovatiebudget.notification.channel.OutsideServer.Asked;

/**
 * Stands in for the gateway to the government mailboxes: gives the recorded answer to a request
 * that is like the recorded one. Which recording it plays, the number of the recipient says; who is
 * in none, gets the one of a message that is taken. What it took once, it takes no second time: it
 * gives its receipt again, as gateways do.
 */
public final class RecordedGateway implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path RECORDINGS = Path.of("src/test/resources/gateway");
  private static final JsonNode TAKEN = recording("taken");
  private static final List<JsonNode> BY_RECIPIENT =
      List.of(
          recording("no-mailbox"),
          recording("refused"),
          recording("busy"),
          recording("other-receipt"));

  private final OutsideServer server;
  private final Map<String, byte[]> receipts = new ConcurrentHashMap<>();

  private RecordedGateway(int port) throws IOException {
    this.server = OutsideServer.start(port, this::play);
  }

  public static RecordedGateway start(int port) throws IOException {
    return new RecordedGateway(port);
  }

  /** A request and its answer, as they were recorded. */
  static JsonNode recording(String name) {
    try {
      return JSON.readTree(RECORDINGS.resolve(name + ".json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public OutsideServer server() {
    return server;
  }

  /** Everything that it has in a mailbox, by reference. */
  public Map<String, byte[]> receipts() {
    return receipts;
  }

  private void play(Asked asked, HttpExchange exchange) throws IOException {
    var body = JSON.readTree(asked.body());
    var recording =
        BY_RECIPIENT.stream()
            .filter(r -> r.at("/request/body/recipient").equals(body.path("recipient")))
            .findFirst()
            .orElse(TAKEN);
    var unlike = unlike(asked, body, recording.path("request"));
    if (unlike != null) {
      answer(exchange, 400, unlike.getBytes(UTF_8));
      return;
    }
    var reference = body.path("reference").asText();
    int status = recording.at("/response/status").asInt();
    var answer =
        recording.at("/response/body").toString().replace("{reference}", reference).getBytes(UTF_8);
    if (status == 201 && receipts.putIfAbsent(reference, answer) != null) {
      answer(exchange, 200, receipts.get(reference));
    } else {
      answer(exchange, status, answer);
    }
  }

  /**
   * In what way a request is not as it was recorded: method, path, headers, and fields of the body.
   */
  private static String unlike(Asked asked, JsonNode body, JsonNode recorded) {
    if (!asked.method().equals(recorded.path("method").asText())
        || !asked.path().equals(recorded.path("path").asText())) {
      return "another call";
    }
    for (var header : recorded.path("headers").properties()) {
      var value = asked.headers().get(header.getKey());
      if (value == null || !value.matches(header.getValue().asText())) {
        return "header " + header.getKey();
      }
    }
    return fields(body).equals(fields(recorded.path("body"))) ? null : "fields " + fields(body);
  }

  private static List<String> fields(JsonNode object) {
    return object.propertyStream().map(Map.Entry::getKey).sorted().toList();
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.close();
  }
}
