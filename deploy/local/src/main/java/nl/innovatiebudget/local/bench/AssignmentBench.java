package nl.innovatiebudget.local.bench;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.local.demo.Progress;

/**
 * How well and how fast cases are divided over jurors, on made-up rounds. Each size is divided in a
 * process of its own with two processors and 1 GiB, by the classes of the assessment service.
 */
final class AssignmentBench {

  private static final String MEASURE =
      "nl.innovatiebudget.assessment.assignment.solver.AssignmentMeasure";
  private static final int JURORS_PER_CASE = 3;
  private static final int CONFLICT_PERCENT = 5;
  private static final int SEED = 2024;
  private static final List<Size> SIZES =
      List.of(
          new Size(60, 12, 60, 1024),
          new Size(300, 40, 60, 1024),
          new Size(1_000, 100, 5, 400),
          new Size(5_000, 300, 60, 1024));

  private final Path home;
  private final Progress progress;

  AssignmentBench(Path home, Progress progress) {
    this.home = home;
    this.progress = progress;
  }

  List<BenchRow> run() {
    List<BenchRow> rows = new ArrayList<>();
    for (var size : SIZES) {
      progress.show("dividing " + size.cases() + " cases over " + size.jurors() + " jurors");
      rows.addAll(rows(size, measured(size)));
    }
    return rows;
  }

  private static List<BenchRow> rows(Size size, Map<String, String> measured) {
    var id = size.cases() + "x" + size.jurors();
    var ours = Figures.of(value(measured, "solved"));
    var proven = Boolean.parseBoolean(value(measured, "proven"));
    var optimum = measured.containsKey("optimum") ? Figures.of(value(measured, "optimum")) : ours;
    boolean met =
        ours.violations() == 0
            && ours.spread() <= 1
            && ours.sum() >= 0.995 * optimum.sum()
            && ours.minimum() >= optimum.minimum()
            && proven;
    var remark =
        "expertise-%s: sum of shared themes, k = %d, %d %% conflicts, seed %d; here %s; greedy %s; optimum %s; proven by the absence of a better exchange: %s"
            .formatted(
                id,
                JURORS_PER_CASE,
                CONFLICT_PERCENT,
                SEED,
                ours,
                Figures.of(value(measured, "greedy")),
                measured.containsKey("optimum")
                    ? optimum + " (JGraphT)"
                    : "the proof, as JGraphT would not fit",
                proven);
    return List.of(
        new BenchRow(
            "expertise-" + id,
            ours.sum(),
            "themes",
            optimum.sum(),
            ours.sum() / (double) optimum.sum(),
            "ratio >= 0.995",
            met,
            Machine.here(),
            remark),
        bound("assign-time-" + id, value(measured, "seconds"), "s", size.mostSeconds()),
        bound("assign-memory-" + id, value(measured, "peakHeapMib"), "MiB", size.mostMebibytes()));
  }

  private static String value(Map<String, String> measured, String name) {
    return Objects.requireNonNull(measured.get(name), name);
  }

  private static BenchRow bound(String id, String value, String unit, double most) {
    return BenchRow.below(id, Double.parseDouble(value), unit, most)
        .with("baseline: the bound itself; one cold process, the highest use of its heap");
  }

  private Map<String, String> measured(Size size) {
    var service = home.resolve("assessment-service").resolve("target");
    var classes =
        Stream.of("test-classes", "classes", "quarkus-app/lib/main/*", "bench-lib/*")
            .map(part -> service.resolve(part).toString())
            .collect(Collectors.joining(File.pathSeparator));
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1g",
            "-XX:+UseSerialGC",
            "-XX:ActiveProcessorCount=2",
            "-cp",
            classes,
            MEASURE,
            String.valueOf(size.cases()),
            String.valueOf(size.jurors()),
            String.valueOf(JURORS_PER_CASE),
            String.valueOf(CONFLICT_PERCENT),
            String.valueOf(SEED));
    try {
      var process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      var lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException("measuring failed: " + lines);
      }
      return lines
          .lines()
          .filter(line -> line.contains("="))
          .map(line -> line.split("=", 2))
          .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private record Size(int cases, int jurors, int mostSeconds, int mostMebibytes) {}

  private record Figures(
      int violations, int spread, long sum, String mean, int minimum, long repeated) {

    static Figures of(String line) {
      var parts = line.split(" ");
      return new Figures(
          Integer.parseInt(parts[0]),
          Integer.parseInt(parts[1]),
          Long.parseLong(parts[2]),
          parts[3],
          Integer.parseInt(parts[4]),
          Long.parseLong(parts[5]));
    }

    @Override
    public String toString() {
      return "sum %d, mean %s, minimum %d, load spread %d, broken rules %d, pairs again %d"
          .formatted(sum, mean, minimum, spread, violations, repeated);
    }
  }
}
