package nl.innovatiebudget.assessment;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Lets several people do something at the same moment. */
final class AtOnce {

  private AtOnce() {}

  static <T> List<T> of(int people, IntFunction<T> work) {
    var ready = new CountDownLatch(people);
    try (var threads = Executors.newFixedThreadPool(people)) {
      var answers =
          IntStream.range(0, people)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            ready.countDown();
                            ready.await();
                            return work.apply(i);
                          }))
              .toList();
      return answers.stream()
          .map(
              answer -> {
                try {
                  return answer.get();
                } catch (InterruptedException | ExecutionException e) {
                  throw new IllegalStateException(e);
                }
              })
          .toList();
    }
  }
}
