package nl.innovatiebudget.local.stack;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import nl.innovatiebudget.parts.Ports;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

  @TempDir Path directory;

  @Test
  void a_service_that_was_not_built_says_so_and_how_to_build_it() {
    assertThatThrownBy(this::start)
        .hasMessageContaining("intake-service has not been built")
        .hasMessageContaining("make build");
  }

  @Test
  void a_service_that_ends_at_once_is_named_with_the_end_of_its_log() throws Exception {
    // Given
    var app = Files.createDirectories(directory.resolve("intake-service/target/quarkus-app"));
    Files.writeString(app.resolve("quarkus-run.jar"), "this is no jar");

    // When / Then
    try (var service = start()) {
      assertThatThrownBy(service::awaitReady)
          .isInstanceOf(StackFailure.class)
          .hasMessageContaining("intake-service ended with exit code 1")
          .hasMessageContaining("corrupt jarfile");
    }
  }

  private ServiceProcess start() {
    return ServiceProcess.start(
        Service.INTAKE, directory, Map.of(), Ports.free(), Ports.free(), directory);
  }
}
