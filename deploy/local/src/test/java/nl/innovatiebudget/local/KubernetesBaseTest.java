package nl.innovatiebudget.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Kubernetes base renders, and every service is deployed the way it must be. */
class KubernetesBaseTest {

  private static final Path BASE = Path.of("..", "kubernetes", "base");
  private static final YAMLMapper YAML = new YAMLMapper();

  private static List<JsonNode> objects = List.of();

  @BeforeAll
  static void render() throws IOException, InterruptedException {
    var rendered = kubectlIsHere() ? renderedByKubectl() : resourcesAsWritten();
    System.out.println(
        "Kubernetes base: "
            + (kubectlIsHere()
                ? "rendered by kubectl kustomize"
                : "kubectl is not installed, so the resources are read as written"));
    objects = parse(rendered);
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "assessment", "budget", "notification"})
  void a_service_has_a_deployment_a_service_and_a_config_map(String service) {
    for (var kind : List.of("Deployment", "Service", "ConfigMap")) {
      assertThat(named(kind, service + "-service")).as(kind).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "assessment", "budget", "notification"})
  void a_container_is_probed_limited_and_not_root(String service) {
    var pod = named("Deployment", service + "-service").getFirst().at("/spec/template/spec");
    var container = pod.path("containers").path(0);

    for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
      assertThat(container.at("/" + probe + "/httpGet/path").asText()).startsWith("/q/health/");
      assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo("management");
    }
    assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
    assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(container.at("/securityContext/allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(container.at("/securityContext/capabilities/drop/0").asText()).isEqualTo("ALL");
    assertThat(container.at("/resources/limits/memory").asText()).isNotEmpty();
    assertThat(container.path("image").asText()).doesNotEndWith(":latest").contains(":");
  }

  @Test
  void passwords_come_from_secrets_only() {
    for (var map : objects) {
      if (map.path("kind").asText().equals("ConfigMap")) {
        assertThat(map.path("data").toString().toLowerCase(java.util.Locale.ROOT))
            .doesNotContain("password");
      }
    }
  }

  @Test
  void who_signs_links_and_who_opens_them_have_the_same_key() {
    var keys =
        List.of("intake-service", "assessment-service").stream()
            .map(service -> named("Deployment", service).getFirst())
            .map(deployment -> deployment.at("/spec/template/spec/containers/0/env"))
            .map(KubernetesBaseTest::linksKey)
            .toList();
    assertThat(keys.getFirst().at("/valueFrom/secretKeyRef/key").asText()).isEqualTo("links-key");
    assertThat(keys.getLast()).isEqualTo(keys.getFirst());
  }

  private static JsonNode linksKey(JsonNode environment) {
    for (var variable : environment) {
      if (variable.path("name").asText().equals("INNOVATIEBUDGET_DOCUMENTS_LINKS_KEY")) {
        return variable;
      }
    }
    throw new AssertionError("no key for links in " + environment);
  }

  private static List<JsonNode> named(String kind, String name) {
    return objects.stream()
        .filter(o -> o.path("kind").asText().equals(kind))
        .filter(o -> o.at("/metadata/name").asText().equals(name))
        .toList();
  }

  private static List<JsonNode> parse(String documents) throws IOException {
    var parsed = new ArrayList<JsonNode>();
    try (var values = YAML.readerFor(JsonNode.class).<JsonNode>readValues(documents)) {
      values.forEachRemaining(parsed::add);
    }
    return parsed.stream().filter(Objects::nonNull).toList();
  }

  private static boolean kubectlIsHere() {
    try {
      return new ProcessBuilder("kubectl", "kustomize", "--help")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String renderedByKubectl() throws IOException, InterruptedException {
    var process =
        new ProcessBuilder("kubectl", "kustomize", BASE.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    var rendered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as("exit code of kubectl kustomize").isZero();
    return rendered;
  }

  private static String resourcesAsWritten() throws IOException {
    var documents = new StringBuilder();
    for (var resource :
        YAML.readTree(BASE.resolve("kustomization.yaml").toFile()).path("resources")) {
      documents.append(Files.readString(BASE.resolve(resource.asText()))).append("\n---\n");
    }
    return documents.toString();
  }
}
