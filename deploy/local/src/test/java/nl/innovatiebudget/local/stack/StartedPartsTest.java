package nl.innovatiebudget.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StartedPartsTest {

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final StartedParts parts = new StartedParts(seen::add);

  @Test
  void what_was_started_is_stopped_in_the_opposite_order() {
    parts.start(() -> part("first"));
    parts.start(() -> part("second"));

    parts.close();

    assertThat(seen).containsExactly("second stopped", "first stopped");
  }

  @Test
  void a_part_that_does_not_stop_is_told_of_and_keeps_no_other_one_up() {
    parts.start(() -> part("first"));
    parts.start(
        () ->
            () -> {
              throw new IllegalStateException("stuck");
            });

    parts.close();

    assertThat(seen).containsExactly("did not stop cleanly: stuck", "first stopped");
  }

  @Test
  void nothing_is_started_any_more_once_everything_was_stopped() {
    parts.close();

    assertThatThrownBy(
            () ->
                parts.start(
                    () -> {
                      seen.add("started");
                      return part("late");
                    }))
        .hasMessageContaining("is being stopped");
    assertThat(seen).isEmpty();
  }

  @Test
  void a_part_that_is_starting_at_that_moment_is_stopped_too() throws Exception {
    // Given
    var starting = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var starter =
        Thread.ofPlatform()
            .start(
                () ->
                    parts.start(
                        () -> {
                          starting.countDown();
                          await(goOn);
                          return part("slow");
                        }));
    starting.await();

    // When
    var closer = Thread.ofPlatform().start(parts::close);
    while (!parts.isClosed()) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    starter.join();
    closer.join();

    // Then
    assertThat(seen).containsExactly("slow stopped");
  }

  private AutoCloseable part(String name) {
    return () -> seen.add(name + " stopped");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
