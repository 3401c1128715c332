package nl.innovatiebudget.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Refuses a body that says of itself that it is too long (413), before any endpoint sees it. The
 * server's own limit, which stays behind it, would cut the caller off without a word.
 */
@ApplicationScoped
class AnnouncedLength {

  /** Before the server's own limit, after the headers that every answer has. */
  private static final int PRIORITY = 100;

  /** So many times the limit is still taken in and dropped, so that the caller reads the answer. */
  private static final int TAKEN_IN = 10;

  private final long most;
  private final ObjectMapper json;

  AnnouncedLength(
      @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
      ObjectMapper json) {
    this.most = most.asLongValue();
    this.json = json;
  }

  void stand(@Observes Filters filters) {
    filters.register(this::judge, PRIORITY);
  }

  private void judge(RoutingContext call) {
    long announced = announced(call);
    if (announced <= most) {
      call.next();
    } else if (announced <= most * TAKEN_IN) {
      call.request().endHandler(ended -> refuse(call));
      call.request().resume();
    } else {
      refuse(call);
    }
  }

  /** What is no number is for others to refuse. */
  private static long announced(RoutingContext call) {
    var length = call.request().getHeader("Content-Length");
    try {
      return length == null ? 0 : Long.parseLong(length.strip());
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  private void refuse(RoutingContext call) {
    var locale = RequestLanguage.of(call.request().getHeader("Accept-Language"));
    try {
      var problem = json.writeValueAsBytes(ProblemMappers.standard(413, locale));
      call.response()
          .setStatusCode(413)
          .putHeader("Content-Type", "application/problem+json")
          .putHeader("Connection", "close")
          .end(Buffer.buffer(problem));
    } catch (JsonProcessingException e) {
      call.fail(e);
    }
  }
}
