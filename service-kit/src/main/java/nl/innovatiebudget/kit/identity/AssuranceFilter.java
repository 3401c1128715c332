package nl.innovatiebudget.kit.identity;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Optional;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Refuses a caller whose login is not strong enough for the operation. */
@Provider
public class AssuranceFilter implements ContainerRequestFilter {

  @Inject ResourceInfo resource;
  @Inject CurrentCaller caller;

  /** Asked for at each request: a filter is made before the configuration of the run is known. */
  @Inject Instance<IdentityConfig> config;

  @Override
  public void filter(ContainerRequestContext request) {
    if (annotation(PermitAll.class).isPresent()) {
      return;
    }
    var minimum =
        annotation(MinimumLevel.class).map(MinimumLevel::value).orElse(config.get().minimumLevel());
    var level = caller.get().level();
    if (level.isEmpty()) {
      throw new Rejected(
          Rejection.of(
              Kind.FORBIDDEN,
              "assurance-level-missing",
              "We weten niet hoe zeker uw login is. Log opnieuw in.",
              "We do not know how strong your login is. Log in again."));
    }
    if (level.get().isBelow(minimum)) {
      throw new Rejected(
          Rejection.of(
              Kind.FORBIDDEN,
              "assurance-level-too-low",
              "Log in met een hoger betrouwbaarheidsniveau: minstens " + minimum + ".",
              "Log in with a higher level of assurance: at least " + minimum + "."));
    }
  }

  private <A extends Annotation> Optional<A> annotation(Class<A> type) {
    return Optional.ofNullable(resource.getResourceMethod().getAnnotation(type))
        .or(() -> Optional.ofNullable(resource.getResourceClass().getAnnotation(type)));
  }
}
