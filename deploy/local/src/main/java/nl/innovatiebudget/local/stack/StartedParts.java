package nl.innovatiebudget.local.stack;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What of a stack was started so far, so that it can be stopped at any moment, also when not
 * everything is up yet.
 */
public final class StartedParts implements AutoCloseable {

  private final Consumer<String> progress;
  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private final Deque<ServiceProcess> services = new ArrayDeque<>();
  private volatile boolean closed;

  /**
   * @param progress is told what does not stop cleanly
   */
  public StartedParts(Consumer<String> progress) {
    this.progress = progress;
  }

  /** Starts a part, unless it is over already; who closes waits until it can be closed too. */
  synchronized <T extends AutoCloseable> T start(Supplier<T> start) {
    if (closed) {
      throw new IllegalStateException("the stack is being stopped");
    }
    var part = start.get();
    if (part instanceof ServiceProcess service) {
      services.push(service);
    } else {
      parts.push(part);
    }
    return part;
  }

  /** Whether no part will be started any more. */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Stops everything; the services first and together, so that they find their neighbours until the
   * end, then the others in the opposite order.
   */
  @Override
  public void close() {
    closed = true;
    synchronized (this) {
      try (var atTheSameTime = Executors.newVirtualThreadPerTaskExecutor()) {
        services.forEach(service -> atTheSameTime.execute(() -> close(service)));
      }
      services.clear();
      while (!parts.isEmpty()) {
        close(parts.pop());
      }
    }
  }

  private void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      progress.accept("did not stop cleanly: " + e.getMessage());
    }
  }
}
