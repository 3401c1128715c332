package nl.innovatiebudget.check;

import static nl.innovatiebudget.check.Manifests.container;
import static nl.innovatiebudget.check.Manifests.pod;
import static nl.innovatiebudget.check.Manifests.stream;
import static nl.innovatiebudget.check.Manifests.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.innovatiebudget.images.ImageFacts;

/** How our own images are run: as they were made to be. */
final class ImageRules {

  private ImageRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("images are those that are made", ImageRules::made),
        new Rule("images are run as they were made to be", ImageRules::run),
        new Rule("images are asked where they listen", ImageRules::asked));
  }

  /** Replicas and migrations of the four services. */
  private static List<JsonNode> ours(Manifests manifests) {
    return manifests.workloads().stream()
        .filter(
            workload ->
                Set.of("service", "migration")
                    .contains(Manifests.label(workload, "app.kubernetes.io/component")))
        .map(JsonNode.class::cast)
        .toList();
  }

  private static List<String> made(Manifests manifests) {
    var findings = new ArrayList<String>();
    var names =
        Manifests.SERVICES.stream()
            .map(service -> lastPart(ImageFacts.name(service + "-service")))
            .toList();
    for (var workload : ours(manifests)) {
      var image = container(workload).path("image").asText();
      if (!names.contains(lastPart(image))) {
        findings.add(told(workload) + " runs " + image + ", of which none is made: " + names);
      }
    }
    return findings;
  }

  /** A registry of one's own comes before the name; the name and the version stay. */
  private static String lastPart(String image) {
    return image.substring(image.lastIndexOf('/') + 1);
  }

  private static List<String> run(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var workload : ours(manifests)) {
      var container = container(workload);
      var user = pod(workload).path("securityContext");
      for (var number : List.of("runAsUser", "runAsGroup")) {
        if (user.path(number).asInt() != ImageFacts.USER) {
          findings.add(told(workload) + " has another " + number + " than the image");
        }
      }
      if (container.has("command") || container.has("args")) {
        findings.add(told(workload) + " starts something else than the image says");
      }
      if (!container.at("/securityContext/readOnlyRootFilesystem").asBoolean()) {
        findings.add(told(workload) + " may write to the image");
      }
      var mounted =
          stream(container.path("volumeMounts"))
              .filter(mount -> !mount.path("readOnly").asBoolean())
              .map(mount -> mount.path("mountPath").asText())
              .collect(Collectors.toSet());
      if (!mounted.contains(ImageFacts.WRITTEN)) {
        findings.add(told(workload) + " has nowhere to write: " + ImageFacts.WRITTEN);
      }
      stream(container.path("volumeMounts"))
          .map(mount -> mount.path("mountPath").asText())
          .filter(path -> ImageFacts.STARTED.stream().anyMatch(path::startsWith))
          .forEach(path -> findings.add(told(workload) + " hides what it starts by " + path));
    }
    return findings;
  }

  private static List<String> asked(Manifests manifests) {
    var findings = new ArrayList<String>();
    var listens = Set.of(ImageFacts.HTTP_PORT, ImageFacts.MANAGEMENT_PORT);
    for (var service : manifests.services()) {
      var container = container(service);
      var named =
          stream(container.path("ports"))
              .map(port -> port.path("containerPort").asInt())
              .collect(Collectors.toSet());
      if (!named.equals(listens)) {
        findings.add(told(service) + " names ports " + named + ", the image " + listens);
      }
      var settings = manifests.environment(container);
      var http = settings.get("QUARKUS_HTTP_PORT");
      var management = settings.get("QUARKUS_MANAGEMENT_PORT");
      if (!Integer.toString(ImageFacts.HTTP_PORT).equals(http)
          || !Integer.toString(ImageFacts.MANAGEMENT_PORT).equals(management)) {
        findings.add(told(service) + " is told to listen at " + http + " and " + management);
      }
    }
    return findings;
  }
}
