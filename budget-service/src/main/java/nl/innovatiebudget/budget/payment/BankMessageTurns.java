package nl.innovatiebudget.budget.payment;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.web.RequestLanguage;

/**
 * One message of the bank at a time in this replica: a large one takes memory that there is once. A
 * few others wait for a while, in the order in which they came; more are asked to come back (503).
 */
@ApplicationScoped
class BankMessageTurns {

  static final int MOST_WAITING = 4;

  private static final int LONGEST_WAIT_SECONDS = 10;
  private static final String RETRY_AFTER_SECONDS = "10";
  private static final Text TITLE =
      new Text("Dit lukt nu even niet", "This is not possible at the moment");
  private static final Text DETAIL =
      new Text(
          "Er worden nu andere berichten van de bank gelezen. Stuur dit bericht zo nog een keer; dat"
              + " kan veilig.",
          "Other messages of the bank are being read. Send the same again in a moment, which is"
              + " safe.");

  private final Semaphore turn = new Semaphore(1, true);
  private final RequestLanguage language;

  BankMessageTurns(RequestLanguage language) {
    this.language = language;
  }

  <T> T take(Supplier<T> work) {
    if (!isOurs()) {
      throw busy();
    }
    try {
      return work.get();
    } finally {
      turn.release();
    }
  }

  /** How many wait now. */
  int waiting() {
    return turn.getQueueLength();
  }

  private boolean isOurs() {
    try {
      return waiting() < MOST_WAITING && turn.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private HttpProblem busy() {
    var locale = language.locale();
    return HttpProblem.builder()
        .withStatus(503)
        .withTitle(TITLE.in(locale))
        .withDetail(DETAIL.in(locale))
        .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .with("code", "bank-messages-busy")
        .build();
  }
}
