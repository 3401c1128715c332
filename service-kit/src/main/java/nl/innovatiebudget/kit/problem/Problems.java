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
    return HttpProblem.builder()
        .withStatus(first.kind().status())
        .withTitle(first.kind().title().in(locale))
        .withDetail(first.detail().in(locale))
        .with("code", first.code())
        .with("errors", errors)
        .build();
  }

  /** Bad input (400), all violations listed together. */
  public static HttpProblem invalidInput(List<Violation> violations, Locale locale) {
    return HttpProblem.builder()
        .withStatus(400)
        .withTitle(Rejection.Kind.INVALID.title().in(locale))
        .withDetail(INVALID_INPUT.in(locale))
        .with("code", "invalid-input")
        .with("errors", violations)
        .build();
  }

  /** One reason of a refusal, as it stands in {@code errors}. */
  public record Reason(String code, String detail) {}
}
