package nl.innovatiebudget.local.security;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.local.http.Login;
import nl.innovatiebudget.local.stack.Identities;
import org.jspecify.annotations.Nullable;

/** Whatever is sent, the answer is an answer: never a fault of ours. */
final class InputChecks {

  private final Prober prober;
  private final Login login;
  private final Identities identities;
  private final Harvest harvest;
  private final long seed;

  InputChecks(Prober prober, Login login, Identities identities, Harvest harvest, long seed) {
    this.prober = prober;
    this.login = login;
    this.identities = identities;
    this.harvest = harvest;
    this.seed = seed;
  }

  void at(Operation operation) {
    var fillings = harvest.fillings(operation);
    var existing =
        fillings.isEmpty() ? Samples.parameters(operation, Map.of()) : fillings.getFirst();
    bodies(operation, existing);
    addresses(operation, existing);
  }

  private void bodies(Operation operation, Map<String, String> values) {
    if (operation.reads()) {
      return;
    }
    for (var body : HostileValues.bodies(operation, seed)) {
      prober.call("bodies", operation, request(operation, values, operation.mediaType(), body));
    }
    for (var mediaType : List.of("text/plain", "application/xml", "multipart/form-data", "a")) {
      prober.call(
          "bodies", operation, request(operation, values, mediaType, Samples.body(operation)));
    }
  }

  private void addresses(Operation operation, Map<String, String> values) {
    if (operation.reads()) {
      prober.call("addresses and headers", operation, request(operation, values, "", new byte[0]));
    }
    for (var parameter : operation.parameters()) {
      for (var text : HostileValues.TEXTS) {
        if (parameter.in().equals("header") && !text.matches("[ -~]*")) {
          continue;
        }
        var changed = new HashMap<>(values);
        changed.put(parameter.name(), text);
        prober.call(
            "addresses and headers",
            operation,
            request(operation, changed, operation.mediaType(), Samples.body(operation)));
      }
    }
  }

  private Prober.Request request(
      Operation operation, Map<String, String> values, String mediaType, byte[] body) {
    return new Prober.Request(
        authorization(operation), values, mediaType.isEmpty() ? null : mediaType, body);
  }

  private @Nullable String authorization(Operation operation) {
    return identities.withAnyOf(operation.roles()).stream()
        .findFirst()
        .map(name -> "Bearer " + login.tokenOf(name))
        .orElse(null);
  }
}
