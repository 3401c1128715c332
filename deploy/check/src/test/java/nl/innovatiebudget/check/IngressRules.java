package nl.innovatiebudget.check;

import static nl.innovatiebudget.check.Manifests.name;
import static nl.innovatiebudget.check.Manifests.stream;
import static nl.innovatiebudget.check.Manifests.texts;
import static nl.innovatiebudget.check.Manifests.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The way in. */
final class IngressRules {

  private static final String ROUTER = "traefik.ingress.kubernetes.io/router.";

  /** What NLgov API Design Rules ask of every answer, as Traefik calls it. */
  private static final Map<String, String> NLGOV =
      Map.of(
          "stsSeconds", "31536000",
          "stsIncludeSubdomains", "true",
          "forceSTSHeader", "true",
          "contentTypeNosniff", "true",
          "frameDeny", "true",
          "contentSecurityPolicy", "default-src 'none'; frame-ancestors 'none'",
          "referrerPolicy", "no-referrer");

  private IngressRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule(
            "every host has TLS, of versions that NCSC finds good or sufficient",
            IngressRules::tls),
        new Rule("every way in leads to an object that is there", IngressRules::leads),
        new Rule("answers have the NLgov headers, and clients a limit", IngressRules::middlewares),
        new Rule("only the portal may call from a browser", IngressRules::cors));
  }

  private static List<String> tls(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var ingress : manifests.of("Ingress")) {
      var certified =
          stream(ingress.at("/spec/tls")).flatMap(t -> texts(t.path("hosts")).stream()).toList();
      for (var rule : ingress.at("/spec/rules")) {
        if (!certified.contains(rule.path("host").asText())) {
          findings.add(told(ingress) + ": " + rule.path("host").asText() + " has no certificate");
        }
      }
      if (!annotation(ingress, "entrypoints").equals("websecure")) {
        findings.add(told(ingress) + " is open without TLS");
      }
      var option =
          manifests.of("TLSOption").stream()
              .filter(
                  o ->
                      annotation(ingress, "tls.options")
                          .equals("innovatiebudget-" + name(o) + "@kubernetescrd"))
              .findFirst();
      if (option.isEmpty()
          || !List.of("VersionTLS12", "VersionTLS13")
              .contains(option.get().at("/spec/minVersion").asText())
          || texts(option.get().at("/spec/cipherSuites")).stream()
              .anyMatch(c -> !c.startsWith("TLS_ECDHE_") || c.contains("_CBC_"))) {
        findings.add(told(ingress) + " admits old TLS");
      }
    }
    return findings;
  }

  private static List<String> leads(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var ingress : manifests.of("Ingress")) {
      for (var rule : ingress.at("/spec/rules")) {
        for (var path : rule.at("/http/paths")) {
          var service = path.at("/backend/service");
          var name = service.path("name").asText();
          var port = service.path("port");
          var there =
              name.equals("keycloak-service")
                  ? manifests.find("Keycloak", "keycloak").isPresent()
                  : manifests
                      .find("Service", name)
                      .filter(
                          s ->
                              stream(s.at("/spec/ports"))
                                  .anyMatch(p -> p.path("name").equals(port.path("name"))))
                      .isPresent();
          if (!there) {
            findings.add(told(ingress) + " leads to " + name + ", which is not there");
          }
        }
      }
      for (var name : chain(ingress)) {
        if (manifests.find("Middleware", name).isEmpty()) {
          findings.add(told(ingress) + " names the missing middleware " + name);
        }
      }
    }
    return findings;
  }

  private static List<String> middlewares(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var ingress : manifests.of("Ingress")) {
      var chain =
          chain(ingress).stream()
              .map(name -> manifests.find("Middleware", name))
              .flatMap(Optional::stream)
              .toList();
      if (chain.stream().noneMatch(IngressRules::limitsRate)) {
        findings.add(told(ingress) + " has no limit for one client");
      }
      var first = chain.isEmpty() ? null : chain.getFirst();
      if (first == null || first.at("/spec/headers/stsSeconds").asInt() == 0) {
        findings.add(told(ingress) + ": a refusal has no security headers");
      } else if (name(ingress).equals("services")) {
        NLGOV.forEach(
            (header, value) -> {
              if (!first.at("/spec/headers").path(header).asText().equals(value)) {
                findings.add(told(first) + " does not set " + header + " as NLgov asks");
              }
            });
      }
    }
    return findings;
  }

  private static boolean limitsRate(JsonNode middleware) {
    var limit = middleware.at("/spec/rateLimit");
    return limit.path("average").asInt() > 0
        && limit.path("burst").asInt() > 0
        && limit.at("/sourceCriterion/ipStrategy").isObject();
  }

  private static List<String> cors(Manifests manifests) {
    var findings = new ArrayList<String>();
    var lists =
        manifests.of("Middleware").stream()
            .filter(m -> m.at("/spec/headers").has("accessControlAllowOriginList"))
            .toList();
    for (var middleware : lists) {
      var headers = middleware.at("/spec/headers");
      var origins = texts(headers.path("accessControlAllowOriginList"));
      var domain = domain(manifests);
      if (!origins.equals(List.of("https://portaal." + domain))) {
        findings.add(told(middleware) + " lets " + origins + " in, and not the portal alone");
      }
      if (!texts(headers.path("accessControlAllowHeaders"))
          .containsAll(List.of("Authorization", "Content-Type", "If-Match", "Idempotency-Key"))) {
        findings.add(told(middleware) + " withholds a header that a portal sends");
      }
      if (!texts(headers.path("accessControlExposeHeaders"))
          .containsAll(List.of("ETag", "Location", "Retry-After", "Idempotency-Replayed"))) {
        findings.add(told(middleware) + " withholds a header that a portal reads");
      }
    }
    if (lists.isEmpty()) {
      findings.add("no browser may call");
    }
    return findings;
  }

  /** The domain that the hosts are in. */
  static String domain(Manifests manifests) {
    var host = manifests.one("Ingress", "broker").at("/spec/rules/0/host").asText();
    return host.substring("broker.".length());
  }

  /** Whether an address leads in here. */
  static boolean isHost(Manifests manifests, String address) {
    var host = Objects.requireNonNullElse(URI.create(address).getHost(), "");
    return manifests.of("Ingress").stream()
        .flatMap(i -> stream(i.at("/spec/rules")))
        .anyMatch(r -> r.path("host").asText().equals(host));
  }

  private static List<String> chain(JsonNode ingress) {
    return Arrays.stream(annotation(ingress, "middlewares").trim().split(","))
        .map(m -> m.replace("innovatiebudget-", "").replace("@kubernetescrd", ""))
        .toList();
  }

  private static String annotation(JsonNode ingress, String name) {
    return ingress.at("/metadata/annotations").path(ROUTER + name).asText();
  }
}
