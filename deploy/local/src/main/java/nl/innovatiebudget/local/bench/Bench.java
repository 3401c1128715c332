package nl.innovatiebudget.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.innovatiebudget.local.demo.DemoRound;
import nl.innovatiebudget.local.demo.Latency;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.demo.Table;
import nl.innovatiebudget.local.stack.Stack;

/**
 * Measures on a running stack and gives a table of rows, each beside a baseline of the same run.
 * Writes {@code target/bench.json}; {@code docs/local-stack.md} describes its fields.
 */
public final class Bench {

  private static final double VISIBLE_P99_TARGET_MILLIS = 1000;

  private Bench() {}

  /** What can be measured apart from the rest, in the order in which it is measured. */
  public enum Part {
    EVENTS,
    RANKING,
    ASSESSMENT,
    INTAKE,
    LEDGER,
    MAIL,
    LETTERS,
    INBOX,
    ASSIGNMENT;

    /** By the name that a person types; empty when nothing is called that. */
    public static Optional<Part> named(String name) {
      return Arrays.stream(values()).filter(part -> part.name().equalsIgnoreCase(name)).findFirst();
    }
  }

  /** Measures these parts; a missed target shows in its row. */
  public static void run(Set<Part> parts, Stack stack, Path home, Path report, Progress progress) {
    var applied = DemoRound.submitAll(stack, home, progress);
    List<BenchRow> rows = new ArrayList<>();
    for (var part : parts) {
      rows.addAll(
          switch (part) {
            case EVENTS -> List.of(eventLatency(stack, applied.visible()));
            case RANKING -> RankingBench.run(home, progress);
            case ASSESSMENT -> new AssessmentBench(stack, applied, progress).run();
            case INTAKE -> new IntakeBench(stack, applied, progress).run();
            case LEDGER -> new LedgerBench(stack, progress).run();
            case MAIL -> List.of(new MailBench(stack, progress).run());
            case LETTERS -> new LettersBench(stack, applied.roundId(), progress).run();
            case INBOX -> List.of(new InboxBench(stack, applied, progress).run());
            case ASSIGNMENT -> new AssignmentBench(home, progress).run();
          });
    }
    var table = new Table("work", "-value", "unit", "-baseline", "-ratio", "target", "met");
    for (var row : rows) {
      table.row(
          row.id(),
          number(row.value()),
          row.unit(),
          number(row.baseline()),
          number(row.ratio()),
          row.target(),
          row.met() ? "yes" : "NO");
    }
    progress.show("\nFigures, on " + Machine.here());
    progress.show(table);
    rows.forEach(row -> progress.show(row.remark()));
    write(rows, report);
  }

  private static BenchRow eventLatency(Stack stack, Latency visible) {
    var bare = BareKafka.roundTrips(stack.kafka().bootstrapServers(), visible.measurements());
    return new BenchRow(
        "event-latency-p99",
        visible.p99Millis(),
        "ms",
        bare.p99Millis(),
        visible.p99Millis() / bare.p99Millis(),
        "< " + (long) VISIBLE_P99_TARGET_MILLIS + " ms",
        visible.p99Millis() < VISIBLE_P99_TARGET_MILLIS,
        Machine.here(),
        "event-latency-p99: from submit answered to visible in assessment over "
            + visible.measurements()
            + " submissions by 1, then 4 clients, seed 2024, looked at every 20 ms;"
            + " baseline: send, acknowledge and poll one record of 2 KB on the same Kafka");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private static void write(List<BenchRow> rows, Path report) {
    try {
      Files.createDirectories(report.toAbsolutePath().getParent());
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(report.toFile(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
