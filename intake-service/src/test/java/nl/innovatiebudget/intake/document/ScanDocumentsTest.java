package nl.innovatiebudget.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import nl.innovatiebudget.intake.document.VirusScanner.NoVerdictException;
import nl.innovatiebudget.intake.document.VirusScanner.UnreachableException;
import nl.innovatiebudget.intake.document.VirusScanner.Verdict;
import org.junit.jupiter.api.Test;

class ScanDocumentsTest {

  private final RecordingQueue queue = new RecordingQueue();

  @Test
  void a_content_on_which_the_scan_fails_waits_and_the_next_one_is_scanned() {
    queue.due.add(new ScanQueue.Taken("breaks-the-scan", 3));
    queue.due.add(new ScanQueue.Taken("clean", 1));

    scan(new NoVerdictException("hung up"));

    assertThat(queue.done).containsExactly("breaks-the-scan postponed PT40S", "clean available");
  }

  @Test
  void a_scanner_that_cannot_be_reached_is_no_fault_of_the_content() {
    queue.due.add(new ScanQueue.Taken("some", 3));
    queue.due.add(new ScanQueue.Taken("other", 1));

    scan(new UnreachableException("not there", new IOException()));

    assertThat(queue.done).containsExactly("some returned");
  }

  /** With a scanner that fails the first time. */
  private void scan(IOException first) {
    Queue<IOException> faults = new ArrayDeque<>(List.of(first));
    var scanner =
        new VirusScanner() {
          @Override
          public boolean answers() {
            return true;
          }

          @Override
          public Verdict scan(InputStream bytes) throws IOException {
            var fault = faults.poll();
            if (fault != null) {
              throw fault;
            }
            return new Verdict.Clean();
          }
        };
    new ScanDocuments(queue, store(), scanner, Configs.with(Map.of())).scanDue();
  }

  /** Has some bytes under every name. */
  private static DocumentStore store() {
    return (DocumentStore)
        Proxy.newProxyInstance(
            DocumentStore.class.getClassLoader(),
            new Class<?>[] {DocumentStore.class},
            (proxy, method, arguments) -> Optional.of(new ByteArrayInputStream(new byte[1])));
  }

  private static final class RecordingQueue extends ScanQueue {

    private final Queue<Taken> due = new ArrayDeque<>();
    private final List<String> done = new ArrayList<>();

    RecordingQueue() {
      super(null);
    }

    @Override
    Optional<Taken> take(Duration lease) {
      return Optional.ofNullable(due.poll());
    }

    @Override
    void available(Taken content) {
      done.add(content.sha256() + " available");
    }

    @Override
    void postponed(Taken content, Duration delay) {
      done.add(content.sha256() + " postponed " + delay);
    }

    @Override
    void returned(Taken content) {
      done.add(content.sha256() + " returned");
    }
  }
}
