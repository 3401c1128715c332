package nl.innovatiebudget.intake.receipt;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/**
 * Carries out what has arrived, whether or not the caller waits for the answer: what reached the
 * system is received (Awb 2:20). Quarkus REST by itself skips a request whose connection closes
 * before the request reached its endpoint.
 */
@ApplicationScoped
public class ArrivedRequests {

  /** Low, so that what comes next is the endpoint's own route. */
  private static final int LAST = 1;

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  void register(@Observes Filters filters) {
    filters.register(ArrivedRequests::carryOut, LAST);
  }

  private static void carryOut(RoutingContext request) {
    request.next();
    if (!READING.contains(request.request().method())) {
      // The route has told the connection what to do when it closes. This is still the thread that
      // would notice a closing, so none can have come in between.
      request.response().closeHandler(null);
    }
  }
}
