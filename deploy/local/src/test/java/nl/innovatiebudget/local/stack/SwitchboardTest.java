package nl.innovatiebudget.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SwitchboardTest {

  @TempDir Path directory;

  private final List<String> done = new CopyOnWriteArrayList<>();

  @Test
  void a_part_is_stopped_and_started_and_the_asker_is_told() {
    try (var board = board(settings -> done.add("start" + settings))) {
      assertThat(Switchboard.ask(directory, "stop", "kafka", List.of()))
          .isEqualTo("kafka: stopped");
      assertThat(Switchboard.ask(directory, "start", "kafka", List.of()))
          .isEqualTo("kafka: started");
      assertThat(Switchboard.ask(directory, "stop", "kafka", List.of()))
          .isEqualTo("kafka: stopped");
    }
    assertThat(done).containsExactly("stop", "stop", "start{}", "stop");
  }

  @Test
  void a_part_that_is_not_there_is_refused_with_the_names_of_those_that_are() {
    try (var board = board(settings -> {})) {
      assertThat(Switchboard.ask(directory, "stop", "kafak", List.of()))
          .isEqualTo("kafak: no such part; known: kafka");
    }
    assertThat(done).isEmpty();
  }

  @Test
  void a_service_is_started_with_the_settings_that_were_asked_for() {
    try (var board = board(settings -> done.add("start" + settings))) {
      assertThat(Switchboard.ask(directory, "start", "kafka", List.of("url=jdbc:x?a=b")))
          .isEqualTo("kafka: started");
    }
    assertThat(done).containsExactly("stop", "start{url=jdbc:x?a=b}");
  }

  @Test
  void a_part_that_does_not_start_says_why() {
    try (var board =
        board(
            settings -> {
              throw new IllegalStateException("port in use");
            })) {
      assertThat(Switchboard.ask(directory, "start", "kafka", List.of()))
          .isEqualTo("kafka: failed: port in use");
    }
  }

  @Test
  void where_nobody_is_at_the_board_or_any_more_nothing_is_asked() {
    assertThatThrownBy(() -> Switchboard.ask(directory, "stop", "kafka", List.of()))
        .hasMessage("No stack of make run is up");
    board(settings -> {}).close();
    assertThatThrownBy(() -> Switchboard.ask(directory, "stop", "kafka", List.of()))
        .hasMessage("No stack of make run is up");
    assertThat(directory.resolve("switches/kafka")).doesNotExist();
  }

  @Test
  void who_waits_for_a_board_that_was_killed_is_told() throws Exception {
    // Given
    Files.createDirectory(directory.resolve("switches"));
    var board = new ProcessBuilder("sleep", "60").start();
    Files.writeString(Switchboard.pidFile(directory), Long.toString(board.pid()));
    var killer =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!Files.exists(directory.resolve("switches/kafka"))) {
                    Thread.onSpinWait();
                  }
                  board.destroyForcibly();
                });

    // When
    assertThatThrownBy(() -> Switchboard.ask(directory, "stop", "kafka", List.of()))
        // Then
        .hasMessage("No stack of make run is up");
    killer.join();
  }

  private Switchboard board(Consumer<Map<String, String>> start) {
    return new Switchboard(
        directory, Map.of("kafka", new Switchboard.Switch(() -> done.add("stop"), start)));
  }
}
