package nl.innovatiebudget.kit.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The language in which the present caller is answered: Dutch, unless English is preferred. */
@ApplicationScoped
public class RequestLanguage {

  public static final Locale DUTCH = Locale.of("nl", "NL");
  private static final java.util.List<Locale> OFFERED =
      java.util.List.of(Locale.of("nl"), Locale.of("en"));

  @Inject CurrentVertxRequest request;

  public Locale locale() {
    var routing = request.getCurrent();
    return of(routing == null ? null : routing.request().getHeader("Accept-Language"));
  }

  /**
   * @param header {@code Accept-Language} (RFC 9110, 12.5.4); what cannot be read counts as none
   */
  public static Locale of(@Nullable String header) {
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
