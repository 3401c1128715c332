package nl.innovatiebudget.local.outage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Clients that go on until they are told to stop, and then still wait for their last answer. */
final class Load implements AutoCloseable {

  private final ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicBoolean going = new AtomicBoolean(true);
  private final List<Future<?>> clients = new ArrayList<>();

  /** Does this again and again, with a pause in between. */
  void add(Runnable once, long pauseMillis) {
    clients.add(
        pool.submit(
            () -> {
              while (going.get()) {
                once.run();
                Asker.pause(pauseMillis);
              }
            }));
  }

  /** Fails with what made a client stop before its time. */
  void requireAlive() {
    for (var client : clients) {
      if (client.isDone()) {
        await(client);
        throw new IllegalStateException("a client stopped by itself");
      }
    }
  }

  /** Lets every client finish what it is at; fails with what went wrong at one of them. */
  void stop() {
    going.set(false);
    clients.forEach(Load::await);
  }

  @Override
  public void close() {
    going.set(false);
    pool.shutdownNow();
  }

  private static void await(Future<?> client) {
    try {
      client.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
