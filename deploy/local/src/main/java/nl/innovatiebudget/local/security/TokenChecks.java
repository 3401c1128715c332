package nl.innovatiebudget.local.security;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** Who may not come in, does not: at every endpoint that asks for a token. */
final class TokenChecks {

  private final Prober prober;
  private final Findings findings;
  private final Credentials credentials;
  private final Set<String> everyRole;
  private final Map<Set<String>, Map<String, String>> bad = new ConcurrentHashMap<>();
  private final Map<Set<String>, Map<String, String>> weak = new ConcurrentHashMap<>();
  private final Map<String, String> ofRole = new ConcurrentHashMap<>();

  TokenChecks(
      Prober prober, Findings findings, Credentials credentials, Iterable<Operation> operations) {
    this.prober = prober;
    this.findings = findings;
    this.credentials = credentials;
    this.everyRole = new TreeSet<>();
    operations.forEach(operation -> everyRole.addAll(operation.roles()));
  }

  void at(Operation operation) {
    if (operation.open()) {
      return;
    }
    bad.computeIfAbsent(operation.roles(), credentials::bad)
        .forEach((what, authorization) -> expect(401, what, operation, authorization));
    weak.computeIfAbsent(operation.roles(), credentials::tooWeak)
        .forEach((what, authorization) -> expect(403, what, operation, authorization));
    expect(403, "no role", operation, token(""));
    for (var role : everyRole) {
      if (!operation.roles().contains(role)) {
        expect(403, "role " + role, operation, token(role));
      }
    }
  }

  private String token(String role) {
    return ofRole.computeIfAbsent(
        role, name -> credentials.stranger(name.isEmpty() ? Set.of() : Set.of(name)));
  }

  private void expect(int status, String what, Operation operation, String authorization) {
    var reply =
        prober.call(
            status == 401 ? "tokens that do not hold" : "roles and levels that may not",
            operation,
            new Prober.Request(
                authorization.isEmpty() ? null : authorization,
                Samples.parameters(operation, Map.of()),
                operation.mediaType().isEmpty() ? null : operation.mediaType(),
                Samples.body(operation)));
    if (reply.status() != status) {
      findings.add("who may come in", operation, what + ": " + reply.status());
    }
  }
}
