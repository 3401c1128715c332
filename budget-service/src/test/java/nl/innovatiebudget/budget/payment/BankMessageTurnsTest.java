package nl.innovatiebudget.budget.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class BankMessageTurnsTest {

  private final BankMessageTurns turns =
      new BankMessageTurns(
          new RequestLanguage() {
            @Override
            public Locale locale() {
              return RequestLanguage.DUTCH;
            }
          });

  @Test
  void one_message_is_read_at_a_time_a_few_wait_and_more_are_asked_to_come_back() throws Exception {
    var ready = new CountDownLatch(1);
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i <= BankMessageTurns.MOST_WAITING; i++) {
        threads.submit(
            () ->
                turns.take(
                    () -> {
                      most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                      awaited(ready);
                      return atOnce.decrementAndGet();
                    }));
      }
      Awaitility.await().until(() -> turns.waiting() == BankMessageTurns.MOST_WAITING);
      var refused = catchThrowableOfType(HttpProblem.class, () -> turns.take(() -> 1));
      assertThat(refused.getStatusCode()).isEqualTo(503);
      assertThat(refused.getHeaders()).containsKey("Retry-After");
      ready.countDown();
    }
    assertThat(most).hasValue(1);
    assertThat(turns.take(() -> 1)).isEqualTo(1);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
