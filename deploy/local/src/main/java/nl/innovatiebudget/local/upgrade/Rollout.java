package nl.innovatiebudget.local.upgrade;

import java.util.Map;

/** What a deployment tells its processes about migrations, as deploy/kubernetes has it. */
final class Rollout {

  /** A replica migrates nothing, and does not start unless its own schema is there. */
  static final Map<String, String> REPLICA =
      Map.of(
          "quarkus.flyway.migrate-at-start", "false",
          "quarkus.flyway.validate-at-start", "true",
          "quarkus.flyway.ignore-migration-patterns", "*:future,*:missing");

  /** A Job migrates and ends. */
  static final Map<String, String> JOB =
      Map.of(
          "quarkus.init-and-exit", "true",
          "quarkus.flyway.migrate-at-start", "true",
          "quarkus.flyway.validate-at-start", "false",
          "quarkus.flyway.ignore-migration-patterns", "*:future,*:missing");

  private Rollout() {}
}
