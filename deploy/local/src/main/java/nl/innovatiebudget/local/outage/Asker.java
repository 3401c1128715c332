package nl.innovatiebudget.local.outage;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import nl.innovatiebudget.local.http.Answer;
import nl.innovatiebudget.local.http.Login;

/**
 * Asks the same again until there is an answer, as a careful client does, and remembers when each
 * kind of request was answered.
 */
final class Asker {

  private static final Duration ANSWERED_WITHIN = Duration.ofMinutes(5);
  private static final int BETWEEN_ATTEMPTS_MILLIS = 200;
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;
  private static final int SERVER_FAULT = 500;

  private final Login login;
  private final Map<String, NavigableSet<Long>> answered = new ConcurrentSkipListMap<>();
  private final LongAdder asked = new LongAdder();
  private final LongAdder askedAgain = new LongAdder();

  Asker(Login login) {
    this.login = login;
  }

  /** Fails when the answer is final and none of those expected, or does not come. */
  Answer ask(String kind, Supplier<Answer> question, int... expected) {
    asked.increment();
    long deadline = System.nanoTime() + ANSWERED_WITHIN.toNanos();
    String last = "nothing";
    while (System.nanoTime() < deadline) {
      try {
        var answer = question.get();
        if (Arrays.stream(expected).anyMatch(status -> status == answer.status())) {
          answered(kind);
          return answer;
        }
        last = answer.toString();
        if (answer.status() == UNAUTHORIZED) {
          login.forget();
        } else if (answer.status() < SERVER_FAULT && answer.status() != TOO_MANY) {
          throw new Misunderstanding(last);
        }
      } catch (UncheckedIOException e) {
        last = String.valueOf(e.getMessage());
      }
      askedAgain.increment();
      pause(BETWEEN_ATTEMPTS_MILLIS);
    }
    throw new Misunderstanding("no answer within " + ANSWERED_WITHIN + ", at last: " + last);
  }

  /** A request of this kind was answered just now. */
  void answered(String kind) {
    answered.computeIfAbsent(kind, k -> new ConcurrentSkipListSet<>()).add(System.nanoTime());
  }

  /** When a request of this kind was first answered after an instant, by the same clock. */
  OptionalLong firstAfter(String kind, long nanos) {
    var first = answered.getOrDefault(kind, new ConcurrentSkipListSet<>()).higher(nanos);
    return first == null ? OptionalLong.empty() : OptionalLong.of(first);
  }

  long asked() {
    return asked.sum();
  }

  long askedAgain() {
    return askedAgain.sum();
  }

  static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** An answer that no fault of the stack explains. */
  static final class Misunderstanding extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Misunderstanding(String message) {
      super(message);
    }
  }
}
