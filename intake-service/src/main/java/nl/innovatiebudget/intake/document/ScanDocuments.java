package nl.innovatiebudget.intake.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import nl.innovatiebudget.intake.document.ScanQueue.Taken;
import nl.innovatiebudget.intake.document.VirusScanner.NoVerdictException;
import nl.innovatiebudget.intake.document.VirusScanner.UnreachableException;
import nl.innovatiebudget.intake.document.VirusScanner.Verdict;
import org.jboss.logging.Logger;

/**
 * Scans what is due, one content after the other, up to a batch. While the scanner is away nothing
 * is scanned and nothing is lost; nobody waits for it. A content on which it fails waits longer
 * each time, so that it does not keep the others from their scan.
 */
@ApplicationScoped
class ScanDocuments {

  private static final Logger LOG = Logger.getLogger(ScanDocuments.class);

  private final ScanQueue queue;
  private final DocumentStore store;
  private final VirusScanner scanner;
  private final DocumentsConfig.Scanner config;
  private volatile boolean scannerAnswers;

  ScanDocuments(
      ScanQueue queue, DocumentStore store, VirusScanner scanner, DocumentsConfig config) {
    this.queue = queue;
    this.store = store;
    this.scanner = scanner;
    this.config = config.scanner();
  }

  /** Whether the scanner answered when it was last asked. */
  boolean scannerAnswers() {
    return scannerAnswers;
  }

  void scanDue() {
    note(scanner.answers());
    for (int i = 0; i < config.batch() && scannerAnswers; i++) {
      var taken = queue.take(config.scanWithin().multipliedBy(2));
      if (taken.isEmpty()) {
        return;
      }
      scan(taken.get());
    }
  }

  private void scan(Taken content) {
    try {
      settle(content, verdict(content));
    } catch (UnreachableException e) {
      note(false);
      queue.returned(content);
    } catch (NoVerdictException e) {
      LOG.warnf(e, "The scan of %s failed and is tried again later", content.sha256());
      queue.postponed(content, delay(content.attempts()));
      note(scanner.answers());
    } catch (IOException e) {
      LOG.errorf(e, "The bytes of %s cannot be read and are not scanned", content.sha256());
      queue.postponed(content, delay(content.attempts()));
    }
  }

  private Verdict verdict(Taken content) throws IOException {
    try (var bytes =
        store
            .open(content.sha256())
            .orElseThrow(() -> new FileNotFoundException("not in the store"))) {
      return scanner.scan(bytes);
    }
  }

  private void settle(Taken content, Verdict verdict) {
    switch (verdict) {
      case Verdict.Clean clean -> queue.available(content);
      case Verdict.Infected(String finding) -> {
        LOG.warnf("%s is quarantined: %s", content.sha256(), finding);
        queue.quarantined(content, finding);
      }
      case Verdict.Undecided(String reason) -> {
        LOG.warnf("%s could not be judged and is scanned later: %s", content.sha256(), reason);
        queue.postponed(content, delay(content.attempts()));
      }
    }
  }

  private void note(boolean answers) {
    if (answers != scannerAnswers) {
      LOG.infof("The virus scanner %s", answers ? "answers" : "does not answer");
    }
    scannerAnswers = answers;
  }

  /** Doubles with each attempt, up to a bound. */
  private Duration delay(int attempts) {
    var delay = config.retryAfter().multipliedBy(1L << Math.min(attempts - 1, 20));
    return delay.compareTo(config.longestRetryAfter()) < 0 ? delay : config.longestRetryAfter();
  }
}
