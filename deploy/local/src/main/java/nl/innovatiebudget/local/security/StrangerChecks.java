package nl.innovatiebudget.local.security;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is another's does not exist for a stranger, who has the role but takes part in nothing: an
 * applicant for a body that never applied, a juror whom nobody asked.
 */
final class StrangerChecks {

  private static final List<String> ROLES = List.of("applicant", "juror");

  private final Prober prober;
  private final Findings findings;
  private final Credentials credentials;
  private final Harvest harvest;

  StrangerChecks(Prober prober, Findings findings, Credentials credentials, Harvest harvest) {
    this.prober = prober;
    this.findings = findings;
    this.credentials = credentials;
    this.harvest = harvest;
  }

  void at(Operation operation) {
    for (var role : ROLES) {
      if (operation.roles().contains(role)) {
        as(role, operation);
      }
    }
  }

  private void as(String role, Operation operation) {
    var authorization = credentials.stranger(Set.of(role));
    boolean names = operation.namesObjects();
    for (var values : harvest.fillings(operation)) {
      var reply =
          prober.call(
              "a stranger at others' objects",
              operation,
              new Prober.Request(
                  authorization,
                  values,
                  operation.mediaType().isEmpty() ? null : operation.mediaType(),
                  Samples.body(operation)));
      if (names && !isRight(role, operation, reply)) {
        findings.add("another's object", operation, "a strange " + role + ": " + reply.status());
      }
      if (!names && operation.reads() && reply.status() == 200) {
        tells(role, operation, reply);
      }
    }
  }

  /**
   * A body that is refused for its shape says nothing of the object. A juror may be told that there
   * is no seat for them.
   */
  private static boolean isRight(String role, Operation operation, Reply reply) {
    return reply.status() == 404
        || (reply.status() == 400 && !operation.reads())
        || (reply.status() == 403 && role.equals("juror"));
  }

  private void tells(String role, Operation operation, Reply reply) {
    var told = harvest.all().stream().filter(reply.body()::contains).collect(Collectors.toSet());
    if (!told.isEmpty()) {
      findings.add(
          "another's object", operation, "a strange " + role + " is told of " + told.size());
    }
  }
}
