package nl.innovatiebudget.local.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The upgrade is that of the manifests, and not another one. */
class RolloutTest {

  private static final Path BASE = Path.of("..", "kubernetes", "base");

  @Test
  void a_replica_is_told_of_migrations_what_the_manifests_tell_it() throws IOException {
    assertThat(variables(Rollout.REPLICA)).isEqualTo(ofEveryService());
  }

  @Test
  void a_job_is_told_of_migrations_what_the_manifests_tell_it() throws IOException {
    var expected = new HashMap<>(ofEveryService());
    new YAMLMapper()
        .readTree(BASE.resolve("patches/every-migration.yaml").toFile())
        .at("/spec/template/spec/containers/0/env")
        .forEach(
            one -> expected.put(one.required("name").asText(), one.required("value").asText()));
    assertThat(variables(Rollout.JOB)).isEqualTo(expected);
  }

  private static Map<String, String> ofEveryService() throws IOException {
    return Files.readAllLines(BASE.resolve("settings/every-service.env")).stream()
        .filter(line -> line.startsWith("QUARKUS_FLYWAY_"))
        .map(line -> line.split("=", 2))
        .collect(Collectors.toMap(line -> line[0], line -> line[1]));
  }

  private static Map<String, String> variables(Map<String, String> settings) {
    return settings.entrySet().stream()
        .collect(
            Collectors.toMap(
                one -> one.getKey().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"),
                Map.Entry::getValue));
  }
}
