package nl.innovatiebudget.local.bench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import nl.innovatiebudget.local.demo.Latency;

/**
 * What a number of clients got done, each with its next piece of work as soon as the former is
 * ready (a closed loop).
 *
 * @param perSecond pieces of work a second, all clients together
 */
record Load(int clients, double perSecond, Latency latency) {

  /** One client's work on one thing. */
  @FunctionalInterface
  interface Work<T> {
    void on(T thing) throws Exception;
  }

  /** Does the work once on every thing; fails when any of it fails. */
  static <T> Load of(int clients, Collection<T> things, Work<T> work) {
    Queue<T> waiting = new ConcurrentLinkedQueue<>(things);
    return of(
        clients,
        nanos -> {
          for (T thing = waiting.poll(); thing != null; thing = waiting.poll()) {
            long start = System.nanoTime();
            work.on(thing);
            nanos.accept(System.nanoTime() - start);
          }
        });
  }

  /** Every client does this, telling how long each piece of work took. */
  static Load of(int clients, Work<Consumer<Long>> client) {
    Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    long start = System.nanoTime();
    try (var pool = Executors.newFixedThreadPool(clients)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        running.add(
            pool.submit(
                () -> {
                  client.on(nanos::add);
                  return null;
                }));
      }
      for (var future : running) {
        future.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    return new Load(clients, nanos.size() / seconds, Latency.ofNanos(nanos));
  }
}
