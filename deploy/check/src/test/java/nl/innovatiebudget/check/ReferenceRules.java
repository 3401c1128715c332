package nl.innovatiebudget.check;

import static nl.innovatiebudget.check.Manifests.containers;
import static nl.innovatiebudget.check.Manifests.name;
import static nl.innovatiebudget.check.Manifests.pod;
import static nl.innovatiebudget.check.Manifests.stream;
import static nl.innovatiebudget.check.Manifests.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an object names must be there, and secrets are nowhere in the clear. */
final class ReferenceRules {

  private static final Pattern SECRET_NAME =
      Pattern.compile(".*(PASSWORD|SECRET|TOKEN|PSEUDONYM|IBAN|(?<!RECEIPT_PRIVATE_)KEY)$");

  private ReferenceRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("maps that are named are there", ReferenceRules::maps),
        new Rule("secrets come from somewhere", ReferenceRules::secretsHaveASource),
        new Rule("secrets are never in the clear", ReferenceRules::secretsAreReferences),
        new Rule("who signs links and who opens them have the same key", ReferenceRules::linksKey),
        new Rule("a schema is migrated before its service", ReferenceRules::migrations),
        new Rule("what is scraped is there", ReferenceRules::monitors));
  }

  private static List<String> maps(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var workload : manifests.workloads()) {
      var named = new TreeSet<String>();
      for (var container : containers(workload)) {
        stream(container.path("envFrom"))
            .forEach(from -> named.add(from.at("/configMapRef/name").asText()));
      }
      stream(pod(workload).path("volumes"))
          .filter(v -> v.has("configMap"))
          .forEach(v -> named.add(v.at("/configMap/name").asText()));
      named.stream()
          .filter(map -> manifests.find("ConfigMap", map).isEmpty())
          .forEach(map -> findings.add(told(workload) + " names the missing map " + map));
      var volumes =
          stream(pod(workload).path("volumes")).map(v -> v.path("name").asText()).toList();
      for (var container : containers(workload)) {
        stream(container.path("volumeMounts"))
            .map(m -> m.path("name").asText())
            .filter(v -> !volumes.contains(v))
            .forEach(v -> findings.add(told(workload) + " mounts the missing volume " + v));
      }
    }
    return findings;
  }

  private static List<String> secretsHaveASource(Manifests manifests) {
    var sources = sources(manifests);
    return wanted(manifests).stream()
        .filter(secret -> !sources.contains(secret))
        .map(secret -> "nobody makes the secret " + secret)
        .toList();
  }

  /** Every secret and key that is named, as {@code <name>/<key>}. */
  private static Set<String> wanted(Manifests manifests) {
    var wanted = new TreeSet<String>();
    for (var object : manifests.objects()) {
      for (var field : List.of("secretKeyRef", "usernameSecret", "passwordSecret")) {
        object.findValues(field).forEach(s -> add(wanted, s));
      }
      for (var field : List.of("accessKeyId", "secretAccessKey", "secretTargetRef")) {
        object.findValues(field).forEach(s -> add(wanted, s));
      }
    }
    for (var workload : manifests.workloads()) {
      for (var volume : pod(workload).path("volumes")) {
        var secret = volume.path("secret");
        if (!secret.isMissingNode()) {
          var name = secret.path("secretName").asText();
          if (secret.has("items")) {
            secret.path("items").forEach(i -> wanted.add(name + "/" + i.path("key").asText()));
          } else {
            wanted.addAll(files(manifests, workload, volume.path("name").asText(), name));
          }
        }
      }
    }
    return wanted;
  }

  private static void add(Set<String> wanted, JsonNode reference) {
    if (reference.isArray()) {
      reference.forEach(r -> add(wanted, r));
    } else {
      wanted.add(reference.path("name").asText() + "/" + reference.path("key").asText());
    }
  }

  /** The files of a whole secret that the settings name, by where it is mounted. */
  private static Set<String> files(
      Manifests manifests, JsonNode workload, String volume, String secret) {
    var files = new TreeSet<String>();
    for (var container : containers(workload)) {
      for (var mount : container.path("volumeMounts")) {
        if (mount.path("name").asText().equals(volume)) {
          var path = mount.path("mountPath").asText() + "/";
          manifests.environment(container).values().stream()
              .filter(v -> v.startsWith(path))
              .forEach(v -> files.add(secret + "/" + v.substring(path.length())));
          if (files.isEmpty()) {
            files.add(secret + "/ is mounted and no setting names a file of it");
          }
        }
      }
    }
    return files;
  }

  private static Set<String> sources(Manifests manifests) {
    var sources = new HashSet<String>();
    for (var external : manifests.of("ExternalSecret")) {
      var name = external.at("/spec/target/name").asText();
      external
          .at("/spec/data")
          .forEach(d -> sources.add(name + "/" + d.path("secretKey").asText()));
    }
    for (var database : manifests.of("Cluster")) {
      sources.add(name(database) + "-app/username");
      sources.add(name(database) + "-app/password");
    }
    for (var user : manifests.of("KafkaUser")) {
      for (var key : List.of("user.p12", "user.password", "user.crt", "user.key")) {
        sources.add(name(user) + "/" + key);
      }
    }
    for (var kafka : manifests.of("Kafka")) {
      sources.add(name(kafka) + "-cluster-ca-cert/ca.crt");
    }
    if (manifests.isLocal()) {
      sources.addAll(madeByHand());
    }
    return sources;
  }

  /** What the script of the local overlay makes. */
  private static Set<String> madeByHand() {
    try {
      var script =
          Files.readString(Rendering.KUBERNETES.resolve("overlays/local/secrets.sh"))
              .replace("\\\n", " ");
      var made = new HashSet<String>();
      var line = Pattern.compile("^secret ([a-z-]+) (.*)$", Pattern.MULTILINE).matcher(script);
      while (line.find()) {
        var key = Pattern.compile("--from-(?:literal|file)=([a-z.-]+)=").matcher(line.group(2));
        while (key.find()) {
          made.add(line.group(1) + "/" + key.group(1));
        }
      }
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> secretsAreReferences(Manifests manifests) {
    var findings = new ArrayList<String>();
    manifests.of("Secret").forEach(s -> findings.add(told(s) + " holds a secret"));
    for (var workload : manifests.workloads()) {
      for (var container : containers(workload)) {
        manifests
            .environment(container)
            .forEach(
                (name, value) -> {
                  if (SECRET_NAME.matcher(name).matches() && !value.startsWith("secret:")) {
                    findings.add(told(workload) + " has " + name + " in the clear");
                  }
                });
      }
    }
    return findings;
  }

  private static List<String> linksKey(Manifests manifests) {
    var keys =
        List.of("intake", "assessment").stream()
            .map(s -> manifests.settings(s).getOrDefault("INNOVATIEBUDGET_DOCUMENTS_LINKS_KEY", s))
            .distinct()
            .toList();
    return keys.size() == 1 ? List.of() : List.of("the keys of links differ: " + keys);
  }

  private static List<String> migrations(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var service : Manifests.SERVICES) {
      var job = manifests.find("Job", service + "-migration");
      if (job.isEmpty()) {
        findings.add(service + " has no migration");
        continue;
      }
      var deployment = Manifests.container(manifests.one("Deployment", service + "-service"));
      var migration = Manifests.container(job.get());
      if (!migration.path("image").equals(deployment.path("image"))) {
        findings.add(told(job.get()) + " is of another version than the service");
      }
      var settings = manifests.environment(migration);
      if (!settings.getOrDefault("QUARKUS_INIT_AND_EXIT", "").equals("true")
          || !settings.getOrDefault("QUARKUS_FLYWAY_MIGRATE_AT_START", "").equals("true")) {
        findings.add(told(job.get()) + " does not migrate and exit");
      }
      for (var name : List.of("QUARKUS_DATASOURCE_JDBC_URL", "QUARKUS_DATASOURCE_USERNAME")) {
        if (!settings.getOrDefault(name, "").equals(manifests.settings(service).get(name))) {
          findings.add(told(job.get()) + " migrates another database");
        }
      }
      if (!manifests
              .settings(service)
              .getOrDefault("QUARKUS_FLYWAY_MIGRATE_AT_START", "")
              .equals("false")
          || !manifests
              .settings(service)
              .getOrDefault("QUARKUS_FLYWAY_VALIDATE_AT_START", "")
              .equals("true")) {
        findings.add(service + " migrates itself, or does not look whether its schema is there");
      }
      if (!manifests
          .settings(service)
          .getOrDefault("QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS", "")
          .equals("*:future,*:missing")) {
        findings.add(service + " cannot start again on a newer schema during a rollout");
      }
    }
    return findings;
  }

  private static List<String> monitors(Manifests manifests) {
    if (manifests.isLocal()) {
      return List.of();
    }
    var findings = new ArrayList<String>();
    for (var service : Manifests.SERVICES) {
      var object = manifests.one("Service", service + "-service");
      var scraped =
          manifests.of("ServiceMonitor").stream()
              .filter(
                  m ->
                      Manifests.strings(object.at("/metadata/labels"))
                          .entrySet()
                          .containsAll(
                              Manifests.strings(m.at("/spec/selector/matchLabels")).entrySet()))
              .flatMap(m -> stream(m.at("/spec/endpoints")))
              .anyMatch(
                  e ->
                      e.path("path").asText().equals("/q/metrics")
                          && stream(object.at("/spec/ports"))
                              .anyMatch(p -> p.path("name").equals(e.path("port"))));
      if (!scraped) {
        findings.add(told(object) + " is not scraped");
      }
    }
    return findings;
  }
}
