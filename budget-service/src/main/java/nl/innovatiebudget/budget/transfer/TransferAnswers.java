package nl.innovatiebudget.budget.transfer;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.innovatiebudget.budget.account.LedgerFailures;
import nl.innovatiebudget.budget.transfer.Outcome.Recorded;
import nl.innovatiebudget.budget.transfer.Outcome.Refused;
import nl.innovatiebudget.budget.transfer.TransferRequest.Mode;
import nl.innovatiebudget.kit.problem.Problems;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.problem.Violation;
import nl.innovatiebudget.kit.web.RequestLanguage;
import org.jspecify.annotations.Nullable;

/** Makes the answers to requests that were committed with others, on the thread that committed. */
@ApplicationScoped
class TransferAnswers {

  private static final int CONFLICT = Rejection.Kind.CONFLICT.status();
  private static final Text NOTHING =
      new Text(
          "Er is niets overgeboekt: minstens één overboeking is geweigerd.",
          "Nothing was transferred: at least one transfer was refused.");

  private final RequestLanguage language;

  TransferAnswers(RequestLanguage language) {
    this.language = language;
  }

  /** Notes the language while the request is still at hand. */
  Single of(Transfer transfer) {
    return new Single(transfer.id(), language.locale());
  }

  Many of(TransferReader.Batch batch) {
    return new Many(batch, language.locale());
  }

  /** The answer to one transfer. */
  record Single(TransferId id, Locale locale) {

    Response single(@Nullable List<Outcome> outcomes, @Nullable Throwable failure) {
      return orFailure(outcomes, failure, locale, this::answer);
    }

    private Response answer(List<Outcome> outcomes) {
      var outcome = outcomes.getFirst();
      if (outcome instanceof Refused(var reason)) {
        return Problems.of(new Rejected(reason), locale).toResponse();
      }
      int status = outcome instanceof Recorded ? 201 : 200;
      return Response.status(status).entity(TransferOutcome.of(id, outcome, locale)).build();
    }
  }

  /** The answer to a batch. */
  record Many(TransferReader.Batch batch, Locale locale) {

    Response batch(@Nullable List<Outcome> outcomes, @Nullable Throwable failure) {
      return orFailure(outcomes, failure, locale, this::answer);
    }

    private Response answer(List<Outcome> outcomes) {
      if (batch.mode() == Mode.ALL_OR_NOTHING
          && outcomes.stream().anyMatch(Refused.class::isInstance)) {
        return refused(outcomes);
      }
      var views = new ArrayList<TransferOutcome>(outcomes.size());
      for (int i = 0; i < outcomes.size(); i++) {
        views.add(TransferOutcome.of(batch.transfers().get(i).id(), outcomes.get(i), locale));
      }
      return Response.ok(new TransferOutcome.Batch(views)).build();
    }

    /** Every reason; that another one failed is no reason of its own. */
    private Response refused(List<Outcome> outcomes) {
      var errors = new ArrayList<Violation>();
      for (int i = 0; i < outcomes.size(); i++) {
        if (outcomes.get(i) instanceof Refused(var reason)
            && !reason.code().equals(Reason.LINKED_TRANSFER_FAILED.code())) {
          var detail = reason.detail().in(locale);
          errors.add(new Violation("body", "#/transfers/" + i, reason.code(), detail));
        }
      }
      return HttpProblem.builder()
          .withStatus(CONFLICT)
          .withTitle(Rejection.Kind.CONFLICT.title().in(locale))
          .withDetail(NOTHING.in(locale))
          .with("code", "batch-refused")
          .with("errors", errors)
          .build()
          .toResponse();
    }
  }

  private static Response orFailure(
      @Nullable List<Outcome> outcomes,
      @Nullable Throwable failure,
      Locale locale,
      Function<List<Outcome>, Response> answer) {
    return outcomes == null
        ? LedgerFailures.problem(failure, locale).toResponse()
        : answer.apply(outcomes);
  }
}
