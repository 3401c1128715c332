package nl.innovatiebudget.local.upgrade;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Clients that go on while the versions change. */
final class Traffic implements AutoCloseable {

  private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> clients = new ArrayList<>();
  private volatile boolean going = true;

  /** Does this again and again, with a pause in between. */
  void add(Runnable once, long pauseMillis) {
    clients.add(
        pool.submit(
            () -> {
              while (going) {
                once.run();
                pause(pauseMillis);
              }
            }));
  }

  /** Does this once, beside the others. */
  Future<?> once(Runnable task) {
    return pool.submit(task);
  }

  /** Lets every client finish what it is at; fails with what went wrong at one of them. */
  void stop() {
    going = false;
    clients.forEach(Traffic::await);
  }

  @Override
  public void close() {
    going = false;
    pool.shutdownNow();
  }

  static void await(Future<?> client) {
    try {
      client.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
