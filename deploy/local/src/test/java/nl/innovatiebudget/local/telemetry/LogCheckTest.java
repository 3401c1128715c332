package nl.innovatiebudget.local.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogCheckTest {

  private static final String TRACED =
      "{\"message\":\"started\",\"mdc\":{\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\"}}";

  @TempDir Path folder;

  @Test
  void a_log_of_json_with_trace_ids_is_fine() throws IOException {
    var check = LogCheck.of(log("WARNING: of the virtual machine", TRACED, "{}"), List.of("UWV"));
    assertThat(check).isEqualTo(new LogCheck(2, 1, List.of(), List.of()));
  }

  @Test
  void a_line_that_is_no_json_is_found() throws IOException {
    assertThat(LogCheck.of(log(TRACED, "\tat java.lang.Thread.run"), List.of()).broken())
        .hasSize(1);
  }

  @Test
  void a_name_a_number_and_an_address_are_found() throws IOException {
    var log =
        log(
            "{\"message\":\"Gemeente Utrecht applied\"}",
            "{\"message\":\"body 30280353\"}",
            "{\"message\":\"mail to a.jansen@gemeente.example.nl\"}");
    assertThat(LogCheck.of(log, List.of("Gemeente Utrecht", "30280353")).personal())
        .hasSize(3)
        .anySatisfy(found -> assertThat(found).contains("a.jansen@gemeente.example.nl"));
  }

  private Path log(String... lines) throws IOException {
    return Files.writeString(folder.resolve("log"), String.join("\n", lines));
  }
}
