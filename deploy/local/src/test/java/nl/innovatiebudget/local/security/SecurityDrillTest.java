package nl.innovatiebudget.local.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.stack.Identities;
import nl.innovatiebudget.parts.LocalBroker;
import org.junit.jupiter.api.Test;

/** The hostile caller finds what is wrong: here with services that do everything wrong. */
class SecurityDrillTest {

  private static final String ID = "6ba7b810-9dad-41d1-80b4-00c04fd430c8";
  private static final String DOCUMENT =
      """
      {"paths": {
        "/v1/things": {"get": {"security": [{"SecurityScheme": ["applicant"]}]}},
        "/v1/things/{thingId}": {
          "parameters": [{"in": "path", "name": "thingId",
                          "schema": {"$ref": "#/components/schemas/Id"}}],
          "get": {"security": [{"SecurityScheme": ["applicant"]}]},
          "put": {"security": [{"SecurityScheme": ["applicant", "auditor"]}],
                  "requestBody": {"content": {"application/json": {"schema":
                    {"type": "object", "properties": {"count": {"type": "integer"}}}}}}}},
        "/v1/open": {"get": {}}},
       "components": {"schemas": {"Id": {"type": "string", "format": "uuid"}}}}
      """;

  @Test
  void a_service_that_lets_everybody_in_and_breaks_is_found_out() throws IOException {
    // Given
    var findings = findingsAt(SecurityDrillTest::answerAnybody);

    // Then
    assertThat(findings)
        .extracting(Findings.Finding::seen)
        .contains(
            "no token: 200",
            "a password: 200",
            "an expired token: 200",
            "a token of tomorrow: 200",
            "another issuer: 200",
            "another audience: 200",
            "no audience: 200",
            "alg none: 200",
            "HS256 with the public key in PEM: 200",
            "HS256 with the public key in DER: 200",
            "a key of one's own: 200",
            "other claims under the signature: 200",
            "half a signature: 200",
            "a login of a low level: 200",
            "a login that says no level: 200",
            "no role: 200",
            "role auditor: 200",
            "a strange applicant: 200",
            "a strange applicant is told of 1",
            "answers 500",
            "500 is no problem document",
            "200 without header X-Frame-Options");
    assertThat(findings)
        .as("an open endpoint asks for no token, and has its headers all the same")
        .filteredOn(finding -> finding.operation().endsWith("/v1/open"))
        .isNotEmpty()
        .allMatch(finding -> finding.seen().contains("without header"));
  }

  @Test
  void a_service_that_refuses_everybody_by_the_rules_has_no_finding() throws IOException {
    var findings = findingsAt(SecurityDrillTest::refuseAll);

    assertThat(findings)
        .as("it refuses a good role too, which is not what is looked for")
        .filteredOn(finding -> finding.check().equals("any answer"))
        .isEmpty();
  }

  @Test
  void a_refusal_that_shows_our_insides_is_found_out() {
    var shown =
        new Reply(400, refuse(400), problem(400, "at nl.innovatiebudget.Foo.bar(Foo.java)"));
    var hidden = new Reply(400, refuse(400), problem(400, "Vul een getal in."));

    assertThat(ReplyRules.brokenBy(shown)).containsExactly("400 tells of our insides");
    assertThat(ReplyRules.brokenBy(hidden)).isEmpty();
  }

  private static List<Findings.Finding> findingsAt(Handler handler) throws IOException {
    var identities = new Identities();
    identities.applicant("somebody", "12345678");
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try (var broker = LocalBroker.start(0, identities.claims());
        var threads = Executors.newFixedThreadPool(4)) {
      server.setExecutor(threads);
      server.createContext("/", exchange -> handle(exchange, handler));
      server.start();
      var api = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
      return SecurityDrill.findings(
              service -> api,
              broker,
              identities,
              new Progress(
                  new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)))
          .all();
    } finally {
      server.stop(0);
    }
  }

  @FunctionalInterface
  private interface Handler {
    void answer(HttpExchange exchange, String body) throws IOException;
  }

  private static void handle(HttpExchange exchange, Handler handler) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      if (exchange.getRequestURI().getPath().endsWith("/openapi.json")) {
        send(exchange, 200, DOCUMENT);
      } else {
        handler.answer(exchange, body);
      }
    }
  }

  private static void answerAnybody(HttpExchange exchange, String body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    boolean faulty = body.contains("NaN");
    send(exchange, faulty ? 500 : 200, faulty ? "" : "{\"thingId\":\"" + ID + "\"}");
  }

  private static void refuseAll(HttpExchange exchange, String body) throws IOException {
    refuse(401).map().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
    send(exchange, 401, problem(401, "Log eerst in."));
  }

  private static HttpHeaders refuse(int status) {
    var headers =
        new HashMap<String, List<String>>(
            Map.of(
                "Content-Type", List.of("application/problem+json"),
                "API-Version", List.of("1.0.0"),
                "Cache-Control", List.of("no-store"),
                "Content-Security-Policy", List.of("frame-ancestors 'none'"),
                "Strict-Transport-Security", List.of("max-age=1"),
                "X-Content-Type-Options", List.of("nosniff"),
                "X-Frame-Options", List.of("DENY"),
                "Referrer-Policy", List.of("no-referrer")));
    if (status == 401) {
      headers.put("WWW-Authenticate", List.of("Bearer"));
    }
    return HttpHeaders.of(headers, (name, value) -> true);
  }

  private static String problem(int status, String detail) {
    return "{\"status\":%d,\"code\":\"x\",\"title\":\"x\",\"detail\":\"%s\"}"
        .formatted(status, detail);
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
