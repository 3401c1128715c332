package nl.innovatiebudget.check;

import static nl.innovatiebudget.check.Manifests.container;
import static nl.innovatiebudget.check.Manifests.containers;
import static nl.innovatiebudget.check.Manifests.pod;
import static nl.innovatiebudget.check.Manifests.texts;
import static nl.innovatiebudget.check.Manifests.told;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How a pod runs. */
final class PodRules {

  /** To end what is under way after the requests are done: the relay, the pool, the process. */
  private static final int SPARE_SECONDS = 15;

  private PodRules() {}

  static List<Rule> all() {
    return List.of(
        new Rule("pods are confined", PodRules::confined),
        new Rule("the namespace admits restricted pods only", PodRules::restricted),
        new Rule("images are of one version", PodRules::pinned),
        new Rule("containers are bounded", PodRules::bounded),
        new Rule("containers are probed", PodRules::probed),
        new Rule("pods have no token", PodRules::withoutToken),
        new Rule("a replica drains before it goes", PodRules::drains));
  }

  private static List<String> confined(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var workload : manifests.workloads()) {
      var pod = pod(workload);
      var security = pod.path("securityContext");
      if (!security.path("runAsNonRoot").asBoolean() || security.path("runAsUser").asInt() == 0) {
        findings.add(told(workload) + " may run as root");
      }
      if (!security.at("/seccompProfile/type").asText().equals("RuntimeDefault")) {
        findings.add(told(workload) + " has no seccomp profile");
      }
      for (var sharing : List.of("hostNetwork", "hostPID", "hostIPC")) {
        if (pod.path(sharing).asBoolean()) {
          findings.add(told(workload) + " has " + sharing);
        }
      }
      for (var volume : pod.path("volumes")) {
        if (volume.has("hostPath")) {
          findings.add(told(workload) + " mounts a directory of the node");
        }
      }
      for (var container : containers(workload)) {
        confined(container, told(workload), findings);
      }
    }
    return findings;
  }

  private static void confined(JsonNode container, String told, List<String> findings) {
    var security = container.path("securityContext");
    var name = told + "/" + container.path("name").asText();
    if (security.path("allowPrivilegeEscalation").asBoolean(true)
        || security.path("privileged").asBoolean()) {
      findings.add(name + " may gain privileges");
    }
    if (!security.path("readOnlyRootFilesystem").asBoolean()) {
      findings.add(name + " may write to its root file system");
    }
    if (!texts(security.at("/capabilities/drop")).contains("ALL")
        || security.at("/capabilities").has("add")) {
      findings.add(name + " keeps capabilities");
    }
  }

  private static List<String> restricted(Manifests manifests) {
    return manifests.of("Namespace").stream()
        .filter(
            namespace ->
                !Manifests.label(namespace, "pod-security.kubernetes.io/enforce")
                    .equals("restricted"))
        .map(namespace -> told(namespace) + " does not enforce restricted")
        .toList();
  }

  private static List<String> pinned(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var workload : manifests.workloads()) {
      for (var container : containers(workload)) {
        var image = container.path("image").asText();
        var tag = image.substring(image.lastIndexOf('/') + 1);
        if (!tag.contains(":") || tag.endsWith(":latest")) {
          findings.add(told(workload) + " runs " + image + ", whichever that is today");
        }
      }
    }
    return findings;
  }

  private static List<String> bounded(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var workload : manifests.workloads()) {
      for (var container : containers(workload)) {
        for (var bound : List.of("requests", "limits")) {
          for (var resource : List.of("cpu", "memory", "ephemeral-storage")) {
            if (!container.path("resources").path(bound).has(resource)) {
              findings.add(
                  told(workload)
                      + "/"
                      + container.path("name").asText()
                      + " has no "
                      + bound
                      + " of "
                      + resource);
            }
          }
        }
      }
      for (var volume : pod(workload).path("volumes")) {
        if (volume.has("emptyDir") && !volume.at("/emptyDir").has("sizeLimit")) {
          findings.add(told(workload) + " has a volume without bound");
        }
      }
    }
    return findings;
  }

  private static List<String> probed(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var deployment : manifests.of("Deployment")) {
      for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
        if (!container(deployment).has(probe)) {
          findings.add(told(deployment) + " has no " + probe);
        }
      }
    }
    for (var service : manifests.services()) {
      for (var probe :
          List.of("started startupProbe", "ready readinessProbe", "live livenessProbe")) {
        var words = probe.split(" ");
        var http = container(service).at("/" + words[1] + "/httpGet");
        if (!http.path("path").asText().equals("/q/health/" + words[0])
            || !http.path("port").asText().equals("management")) {
          findings.add(told(service) + " is asked elsewhere whether it is " + words[0]);
        }
      }
    }
    return findings;
  }

  private static List<String> withoutToken(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var workload : manifests.workloads()) {
      var pod = pod(workload);
      if (pod.path("automountServiceAccountToken").asBoolean(true)) {
        findings.add(told(workload) + " is given a token");
      }
      if (pod.path("enableServiceLinks").asBoolean(true)) {
        findings.add(told(workload) + " is given variables about neighbours");
      }
      var account = pod.path("serviceAccountName").asText();
      if (manifests.find("ServiceAccount", account).isEmpty()) {
        findings.add(told(workload) + " has no account of its own");
      }
    }
    for (var account : manifests.of("ServiceAccount")) {
      if (account.path("automountServiceAccountToken").asBoolean(true)) {
        findings.add(told(account) + " hands out tokens");
      }
    }
    return findings;
  }

  private static List<String> drains(Manifests manifests) {
    var findings = new ArrayList<String>();
    for (var service : manifests.services()) {
      var pause = container(service).at("/lifecycle/preStop/sleep/seconds").asInt();
      if (pause == 0) {
        findings.add(told(service) + " goes while requests are still sent to it");
      }
      var requests =
          Duration.parse(
              "PT"
                  + manifests
                      .environment(container(service))
                      .getOrDefault("QUARKUS_SHUTDOWN_TIMEOUT", "0s")
                      .toUpperCase(java.util.Locale.ROOT));
      var grace = pod(service).path("terminationGracePeriodSeconds").asInt(30);
      if (requests.isZero() || grace < pause + requests.toSeconds() + SPARE_SECONDS) {
        findings.add(
            told(service) + " is killed after " + grace + " s, before it has ended its work");
      }
    }
    return findings;
  }
}
