package nl.innovatiebudget.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed OpenAPI documents are the ones that the services give. */
class PublishedApiTest {

  private static final Path HOME = Path.of("..", "..");
  private static final List<String> SERVICES =
      List.of("intake", "assessment", "budget", "notification");

  @ParameterizedTest
  @ValueSource(strings = {"intake", "assessment", "budget", "notification"})
  void the_committed_document_is_that_of_the_service(String service) throws IOException {
    var json = new ObjectMapper();
    var committed = HOME.resolve("docs/api/" + service + ".openapi.json");
    var built = HOME.resolve(service + "-service/target/openapi/openapi.json");

    assertThat(json.readTree(committed.toFile()))
        .as("run make api and look at the difference")
        .isEqualTo(json.readTree(built.toFile()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"intake", "assessment", "budget", "notification"})
  void every_operation_has_a_name_of_its_own_and_says_what_success_is(String service)
      throws IOException {
    var built = HOME.resolve(service + "-service/target/openapi/openapi.json");
    var paths = new ObjectMapper().readTree(built.toFile()).path("paths");
    List<String> names = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (var path : paths.properties()) {
      for (var operation : path.getValue().properties()) {
        names.add(operation.getValue().path("operationId").asText());
        if (!saysWhatSuccessIs(operation.getValue().path("responses"))) {
          silent.add(operation.getKey() + " " + path.getKey());
        }
      }
    }

    assertThat(names).doesNotContain("").doesNotHaveDuplicates().hasSizeGreaterThan(40);
    assertThat(silent).as("operations without a schema of what they answer").isEmpty();
  }

  /** JSON with a schema, another media type that is named, or nothing at all. */
  private static boolean saysWhatSuccessIs(JsonNode responses) {
    var successes =
        responses.properties().stream().filter(each -> each.getKey().startsWith("2")).toList();
    return !successes.isEmpty()
        && successes.stream()
            .flatMap(success -> success.getValue().path("content").properties().stream())
            .allMatch(
                content ->
                    !content.getKey().contains("json")
                        || !content.getValue().path("schema").isEmpty());
  }

  @Test
  void the_event_document_names_every_contract_and_no_other() throws IOException {
    var api = HOME.resolve("docs/api");
    var named =
        new YAMLMapper()
            .readTree(api.resolve("asyncapi.yaml").toFile()).findValuesAsText("$ref").stream()
                .filter(ref -> ref.contains("/contracts/"))
                .map(ref -> api.resolve(ref).normalize())
                .collect(Collectors.toSet());
    var owned = new HashSet<Path>();
    for (var service : SERVICES) {
      var contracts = HOME.resolve(service + "-service/src/main/resources/contracts");
      try (var files = Files.exists(contracts) ? Files.list(contracts) : Stream.<Path>empty()) {
        files.filter(Files::isRegularFile).map(Path::normalize).forEach(owned::add);
      }
    }

    assertThat(named).isEqualTo(owned).hasSizeGreaterThan(5);
  }
}
