package nl.innovatiebudget.kit.problem;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import nl.innovatiebudget.kit.web.RequestLanguage;

/** Turns what is thrown into problem documents that a person can act on. */
public final class ProblemMappers {

  private ProblemMappers() {}

  /** Expected refusals. */
  @Provider
  @Priority(Priorities.USER)
  public static class RejectedMapper extends ExceptionMapperBase<Rejected> {

    @Inject RequestLanguage language;

    @Override
    protected HttpProblem toProblem(Rejected rejected) {
      return Problems.of(rejected, language.locale());
    }
  }

  /**
   * Gives every other problem the same form: a stable {@code code} and a {@code detail} in the
   * reader's language. Says nothing about the inside of the service.
   */
  @ApplicationScoped
  public static class Completion implements ProblemPostProcessor {

    @Inject RequestLanguage language;

    @Override
    public int priority() {
      return 50;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
      if (problem.getParameters().containsKey("code")) {
        return problem;
      }
      Locale locale = language.locale();
      var standard = Standard.of(problem.getStatusCode());
      return HttpProblem.builder(problem)
          .withTitle(standard.title.in(locale))
          .withDetail(standard.detail.in(locale))
          .with("code", standard.code)
          .build();
    }
  }

  /** The problem that a status stands for, where no endpoint was reached. */
  static HttpProblem standard(int status, Locale locale) {
    var standard = Standard.of(status);
    return Problems.builder(status, standard.code, standard.title, standard.detail, locale).build();
  }

  private enum Standard {
    ROLE_MISSING(
        "role-missing",
        new Text("Dit mag u niet doen", "You may not do this"),
        new Text("Uw rol mag dit niet.", "Your role may not do this.")),
    NOT_FOUND(
        "not-found",
        new Text("Niet gevonden", "Not found"),
        new Text("Dit adres bestaat niet.", "This address does not exist.")),
    METHOD_NOT_ALLOWED(
        "method-not-allowed",
        new Text("Deze handeling kan hier niet", "This method is not possible here"),
        new Text("Gebruik een andere HTTP-methode.", "Use another HTTP method.")),
    NOT_ACCEPTABLE(
        "not-acceptable",
        new Text("Dit antwoordformaat hebben we niet", "We do not have this format"),
        new Text("Vraag om application/json.", "Ask for application/json.")),
    TOO_LARGE(
        "too-large",
        new Text("Te groot", "Too large"),
        new Text("U stuurt te veel gegevens ineens.", "You are sending too much data at once.")),
    UNSUPPORTED_MEDIA_TYPE(
        "unsupported-media-type",
        new Text("Verkeerd soort inhoud", "Wrong content type"),
        new Text(
            "Stuur de gegevens met Content-Type: application/json.",
            "Send the data with Content-Type: application/json.")),
    BAD_REQUEST(
        "invalid-input",
        new Text("De aanvraag klopt niet", "The request is not valid"),
        new Text("De gegevens zijn niet te lezen.", "The data cannot be read.")),
    INTERNAL(
        "internal-error",
        new Text("Er ging iets mis bij ons", "Something went wrong on our side"),
        new Text(
            "Probeer het later opnieuw. Er is niets half opgeslagen.",
            "Try again later. Nothing was half saved."));

    private final String code;
    private final Text title;
    private final Text detail;

    Standard(String code, Text title, Text detail) {
      this.code = code;
      this.title = title;
      this.detail = detail;
    }

    private static Standard of(int status) {
      return switch (status) {
        case 403 -> ROLE_MISSING;
        case 404 -> NOT_FOUND;
        case 405 -> METHOD_NOT_ALLOWED;
        case 406 -> NOT_ACCEPTABLE;
        case 413 -> TOO_LARGE;
        case 415 -> UNSUPPORTED_MEDIA_TYPE;
        default -> status < 500 ? BAD_REQUEST : INTERNAL;
      };
    }
  }
}
