package nl.innovatiebudget.check;

import static nl.innovatiebudget.check.Manifests.name;
import static nl.innovatiebudget.check.Manifests.stream;
import static nl.innovatiebudget.check.Manifests.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The databases. On one machine they are single and without backup. */
final class DatabaseRules {

  private DatabaseRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("what a database committed is on two instances", DatabaseRules::instances),
        new Rule("a database can be restored to any point in time", DatabaseRules::backups));
  }

  private static List<String> instances(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var database : manifests.of("Cluster")) {
      if (!database.at("/spec/imageName").asText().matches(".*:[0-9]+\\.[0-9]+.*")) {
        findings.add(told(database) + " has no version");
      }
      if (database.at("/spec/enableSuperuserAccess").asBoolean()) {
        findings.add(told(database) + " lets a superuser in");
      }
      if (manifests.isLocal()) {
        continue;
      }
      var synchronous = database.at("/spec/postgresql/synchronous");
      if (database.at("/spec/instances").asInt() < 3
          || synchronous.path("number").asInt() < 1
          || !synchronous.path("dataDurability").asText().equals("required")) {
        findings.add(told(database) + " may lose what it committed");
      }
      if (!database.at("/spec/affinity/podAntiAffinityType").asText().equals("required")) {
        findings.add(told(database) + " may be on one node");
      }
    }
    return findings;
  }

  private static List<String> backups(Manifests manifests) {
    if (manifests.isLocal()) {
      return List.of();
    }
    var findings = new ArrayList<String>();
    for (var database : manifests.of("Cluster")) {
      var archived =
          stream(database.at("/spec/plugins"))
              .filter(p -> p.path("isWALArchiver").asBoolean())
              .anyMatch(p -> isThere(manifests, p));
      if (!archived) {
        findings.add(told(database) + " does not archive its log");
      }
      var scheduled =
          manifests.of("ScheduledBackup").stream()
              .filter(b -> b.at("/spec/cluster/name").asText().equals(name(database)))
              .anyMatch(b -> b.at("/spec/schedule").asText().split(" ").length == 6);
      if (!scheduled) {
        findings.add(told(database) + " is not backed up");
      }
    }
    for (var store : manifests.of("ObjectStore")) {
      if (!store.at("/spec/retentionPolicy").asText().matches("[0-9]+d")) {
        findings.add(told(store) + " keeps everything for ever");
      }
      for (var part : List.of("wal", "data")) {
        if (!store.at("/spec/configuration").path(part).has("encryption")) {
          findings.add(told(store) + " keeps its " + part + " in the clear");
        }
      }
    }
    return findings;
  }

  private static boolean isThere(Manifests manifests, JsonNode plugin) {
    return manifests
        .find("ObjectStore", plugin.at("/parameters/barmanObjectName").asText())
        .isPresent();
  }
}
