package nl.innovatiebudget.kit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.innovatiebudget.kit.time.DatabaseClock;
import org.jspecify.annotations.Nullable;

/**
 * When the present request reached the system, which is when it counts as received (Awb 2:20). The
 * instant is one of the database's clock, so that it does not matter which replica was reached; the
 * time that the request then spent here, measured on the replica's own stopwatch, is taken off, so
 * that a busy system makes nobody late.
 */
@RequestScoped
public class Reception {

  @Inject DatabaseClock clock;

  private final long arrivedNanos = System.nanoTime();
  private @Nullable Instant receivedAt;

  /** The same instant at every call within one request, in whole microseconds. */
  public Instant receivedAt() {
    if (receivedAt == null) {
      var now = clock.instant();
      receivedAt = now.minusNanos(System.nanoTime() - arrivedNanos).truncatedTo(ChronoUnit.MICROS);
    }
    return receivedAt;
  }

  /** Brings this request's instance into being, which notes the moment. */
  void noteArrival() {}

  /** Starts the stopwatch before anything else is done with the request. */
  @Provider
  @PreMatching
  public static class Stamp implements ContainerRequestFilter {

    @Inject Reception reception;

    @Override
    public void filter(ContainerRequestContext request) {
      reception.noteArrival();
    }
  }
}
