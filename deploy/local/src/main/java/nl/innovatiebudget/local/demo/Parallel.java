package nl.innovatiebudget.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Does the same for many things, a few at a time, and tells how far it is. */
final class Parallel {

  private static final int AT_A_TIME = 4;

  private Parallel() {}

  static <T> void forEach(List<T> things, Progress progress, String what, Consumer<T> action) {
    try (var pool = Executors.newFixedThreadPool(AT_A_TIME)) {
      List<Future<?>> running = new ArrayList<>();
      things.forEach(thing -> running.add(pool.submit(() -> action.accept(thing))));
      int done = 0;
      for (var future : running) {
        future.get();
        done++;
        if (done % 20 == 0 || done == things.size()) {
          progress.say(what + " " + done + "/" + things.size());
        }
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
