package nl.innovatiebudget.kit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When the present request reached the system, which is when it counts as received (Awb 2:20). */
@RequestScoped
public class Reception {

  @Inject Clock clock;

  private @Nullable Instant receivedAt;

  public Instant receivedAt() {
    if (receivedAt == null) {
      receivedAt = clock.instant();
    }
    return receivedAt;
  }

  /** Notes the instant before anything else is done with the request. */
  @Provider
  @PreMatching
  public static class Stamp implements ContainerRequestFilter {

    @Inject Reception reception;

    @Override
    public void filter(ContainerRequestContext request) {
      reception.receivedAt();
    }
  }
}
