package nl.innovatiebudget.intake.document;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.problem.Text;
import nl.innovatiebudget.kit.web.RequestLanguage;

/**
 * How many uploads this replica receives at once, and how many of one body, so that nobody keeps
 * the others out; a sender beyond that is asked to come back.
 */
@ApplicationScoped
class UploadSlots {

  private static final int SERVICE_UNAVAILABLE = 503;
  private static final String RETRY_AFTER_SECONDS = "5";
  private static final Text TITLE = new Text("Het is nu erg druk", "It is very busy at the moment");
  private static final Text DETAIL =
      new Text(
          "Er komen nu veel bestanden tegelijk binnen. Probeer het over een paar tellen opnieuw.",
          "Many files are coming in at the same time. Try again in a few seconds.");

  private final Semaphore free;
  private final int mostOfOneBody;
  private final Map<BodyId, Integer> taken = new ConcurrentHashMap<>();
  private final RequestLanguage language;

  UploadSlots(DocumentsConfig config, RequestLanguage language) {
    this.free = new Semaphore(config.uploadsAtOnce());
    this.mostOfOneBody = config.uploadsAtOncePerBody();
    this.language = language;
  }

  /** A slot in use, until it is closed. */
  interface Slot extends AutoCloseable {
    @Override
    void close();
  }

  /** Takes a slot for this body without waiting, or refuses (503). */
  Slot take(BodyId body) {
    if (taken.merge(body, 1, Integer::sum) <= mostOfOneBody && free.tryAcquire()) {
      return () -> {
        free.release();
        giveBack(body);
      };
    }
    giveBack(body);
    throw busy();
  }

  private void giveBack(BodyId body) {
    taken.computeIfPresent(body, (same, count) -> count == 1 ? null : count - 1);
  }

  private HttpProblem busy() {
    var locale = language.locale();
    return HttpProblem.builder()
        .withStatus(SERVICE_UNAVAILABLE)
        .withTitle(TITLE.in(locale))
        .withDetail(DETAIL.in(locale))
        .withHeader("Retry-After", RETRY_AFTER_SECONDS)
        .with("code", "uploads-busy")
        .build();
  }
}
