package nl.innovatiebudget.budget.account;

import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Tells a caller to come back when the ledger could not answer. */
@Provider
@Priority(Priorities.USER)
public class LedgerFailures extends ExceptionMapperBase<LedgerFailure> {

  private static final Text TITLE =
      new Text("Dit lukt nu even niet", "This is not possible at the moment");
  private static final Text DETAIL =
      new Text(
          "Het grootboek gaf geen antwoord. Stuur hetzelfde nog een keer; dat kan veilig.",
          "The ledger did not answer. Send the same again, which is safe.");
  private static final Text FAULT_TITLE =
      new Text("Er ging iets mis bij ons", "Something went wrong on our side");
  private static final Text FAULT_DETAIL =
      new Text(
          "Probeer het later opnieuw. Er is niets half opgeslagen.",
          "Try again later. Nothing was half saved.");

  @Inject RequestLanguage language;

  @Override
  protected HttpProblem toProblem(LedgerFailure failure) {
    return problem(failure, language.locale());
  }

  /** What passes is 503 with a time to come back, a fault of ours is 500. */
  public static HttpProblem problem(@Nullable Throwable failure, Locale locale) {
    return failure instanceof LedgerFailure ours && ours.passes()
        ? HttpProblem.builder()
            .withStatus(503)
            .withTitle(TITLE.in(locale))
            .withDetail(DETAIL.in(locale))
            .withHeader(HttpHeaders.RETRY_AFTER, "1")
            .with("code", "ledger-unavailable")
            .build()
        : HttpProblem.builder()
            .withStatus(500)
            .withTitle(FAULT_TITLE.in(locale))
            .withDetail(FAULT_DETAIL.in(locale))
            .with("code", "internal-error")
            .build();
  }
}
