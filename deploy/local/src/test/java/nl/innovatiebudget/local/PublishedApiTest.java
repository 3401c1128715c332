package nl.innovatiebudget.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The committed OpenAPI documents are the ones that the services give. */
class PublishedApiTest {

  private static final Path HOME = Path.of("..", "..");

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
}
