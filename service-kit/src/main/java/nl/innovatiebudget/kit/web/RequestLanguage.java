package nl.innovatiebudget.kit.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The language in which the present caller is answered: Dutch, unless English is preferred. */
@ApplicationScoped
public class RequestLanguage {

  public static final Locale DUTCH = Locale.of("nl", "NL");
  private static final java.util.List<Locale> OFFERED =
      java.util.List.of(Locale.of("nl"), Locale.of("en"));

  @Inject CurrentVertxRequest request;

  public Locale locale() {
    var routing = request.getCurrent();
    var header = routing == null ? null : routing.request().getHeader("Accept-Language");
    if (header == null || header.length() > 200) {
      return DUTCH;
    }
    try {
      var best = Locale.lookup(LanguageRange.parse(header), OFFERED);
      return best == null ? DUTCH : best;
    } catch (IllegalArgumentException unreadable) {
      return DUTCH;
    }
  }
}
