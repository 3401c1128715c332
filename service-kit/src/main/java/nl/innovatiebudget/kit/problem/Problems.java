package nl.innovatiebudget.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Locale;

/** Builds the problem documents (RFC 9457) of all services, with a stable {@code code}. */
public final class Problems {

  private static final Text INVALID_INPUT =
      new Text(
          "De gegevens kloppen niet. Bekijk alle meldingen en probeer het opnieuw.",
          "The data is not valid. See all remarks and try again.");

  private Problems() {}

  /** A refusal with every reason; the first one names the problem. */
  public static HttpProblem of(Rejected rejected, Locale locale) {
    var first = rejected.rejections().getFirst();
    var errors =
        rejected.rejections().stream()
            .map(r -> new Reason(r.code(), r.detail().in(locale)))
            .toList();
    return builder(
            first.kind().status(), first.code(), first.kind().title(), first.detail(), locale)
        .with("errors", errors)
        .build();
  }

  /** Bad input (400), all violations listed together. */
  public static HttpProblem invalidInput(List<Violation> violations, Locale locale) {
    return builder(400, "invalid-input", Rejection.Kind.INVALID.title(), INVALID_INPUT, locale)
        .with("errors", violations)
        .build();
  }

  /** A problem with words of its own, to which headers may be added. */
  static HttpProblem.Builder builder(
      int status, String code, Text title, Text detail, Locale locale) {
    return HttpProblem.builder()
        .withStatus(status)
        .withTitle(title.in(locale))
        .withDetail(detail.in(locale))
        .with("code", code);
  }

  /** One reason of a refusal, as it stands in {@code errors}. */
  public record Reason(String code, String detail) {}
}
