package nl.innovatiebudget.local.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.innovatiebudget.local.demo.Progress;

/**
 * How long ranking and selecting a large round takes, in this process, on the built classes of
 * assessment-service: from the inputs to the rows and pots as they are kept.
 */
final class RankingBench {

  private static final int CASES = 5_000;
  private static final int JURORS = 300;
  private static final int PANEL = 3;
  private static final int CRITERIA = 6;
  private static final int RUNS = 3;
  private static final double TARGET_MILLIS = 1_000;
  private static final String RANKING = "nl.innovatiebudget.assessment.ranking.";

  private RankingBench() {}

  static List<BenchRow> run(Path home, Progress progress) {
    var scores = scores();
    double bare = millis(() -> bareOrder(scores));
    try (var classes = classesOfAssessment(home)) {
      var canonical = classes.loadClass(RANKING + "CanonicalJson");
      var rules = classes.loadClass(RANKING + "RankingRule");
      var named = rules.getMethod("named", String.class);
      var inputsType = classes.loadClass(RANKING + "RankingInputs");
      var apply = rules.getMethod("apply", inputsType);
      var write = canonical.getMethod("write", Record.class);
      var inputs =
          canonical
              .getMethod("read", String.class, Class.class)
              .invoke(null, inputs(scores), inputsType);
      var rows = new ArrayList<BenchRow>();
      for (var name : List.of("weighted-mean/3", "borda/1", "schulze/1")) {
        progress.say("measuring " + name);
        var rule = named.invoke(null, name);
        double millis =
            millis(
                () -> {
                  try {
                    return write.invoke(null, apply.invoke(rule, inputs));
                  } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                  }
                });
        rows.add(row(name.substring(0, name.indexOf('/')), millis, bare));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BenchRow row(String rule, double millis, double bare) {
    boolean judged = rule.equals("weighted-mean");
    return new BenchRow(
            "ranking-" + rule,
            millis,
            "ms",
            bare,
            millis / bare,
            judged ? "< 1000 ms" : "none",
            !judged || millis < TARGET_MILLIS,
            Machine.here(),
            "")
        .with(
            "%d cases, %d jurors of which %d a case, %d criteria, seed 2024, ranked, selected and written;"
                    .formatted(CASES, JURORS, PANEL, CRITERIA)
                + " median of %d runs after one; baseline: a mean in floating point and one sort"
                    .formatted(RUNS));
  }

  private static URLClassLoader classesOfAssessment(Path home) throws IOException {
    var app = home.resolve("assessment-service/target/quarkus-app");
    try (var own = Files.list(app.resolve("app"));
        var libraries = Files.list(app.resolve("lib/main"))) {
      return new URLClassLoader(
          Stream.concat(own, libraries).map(RankingBench::url).toArray(URL[]::new),
          ClassLoader.getPlatformClassLoader());
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Median, after one run to warm up. */
  private static double millis(Supplier<Object> work) {
    var times = new double[RUNS];
    for (int run = -1; run < RUNS; run++) {
      long start = System.nanoTime();
      if (work.get() == null) {
        throw new IllegalStateException("nothing came out");
      }
      if (run >= 0) {
        times[run] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(times);
    return times[RUNS / 2];
  }

  /** By case, then by juror on its panel, then by criterion. */
  private static int[][][] scores() {
    var random = new SplittableRandom(2024);
    var scores = new int[CASES][PANEL][CRITERIA];
    for (var ofCase : scores) {
      int quality = random.nextInt(3, 9);
      for (var ofJuror : ofCase) {
        for (int criterion = 0; criterion < CRITERIA; criterion++) {
          ofJuror[criterion] = quality + random.nextInt(-2, 3);
        }
      }
    }
    return scores;
  }

  private static Object bareOrder(int[][][] scores) {
    return IntStream.range(0, CASES)
        .boxed()
        .sorted(Comparator.comparingDouble(c -> -mean(scores[c])))
        .toList();
  }

  private static double mean(int[][] ofCase) {
    return Arrays.stream(ofCase).flatMapToInt(Arrays::stream).average().orElseThrow();
  }

  private static String inputs(int[][][] scores) {
    var random = new SplittableRandom(2024);
    var cases = new ArrayList<Map<String, Object>>();
    for (int c = 0; c < CASES; c++) {
      long asked = random.nextLong(1_000_000, 15_000_000);
      var one = new LinkedHashMap<String, Object>();
      one.put("applicationId", new UUID(random.nextLong(), c));
      one.put("number", "BENCH-%05d".formatted(c));
      one.put("title", "Project " + c);
      one.put("lead", "Gemeente " + c);
      one.put("potId", c % 2 == 0 ? "small" : "large");
      one.put("costCents", 2 * asked);
      one.put("requestedCents", asked);
      one.put("openingCents", 10_000_000_000L);
      one.put("receivedAt", "2024-03-10T11:00:%02dZ".formatted(c % 60));
      double mean = mean(scores[c]);
      var band = mean >= 7.5 ? "CLEAR_YES" : mean < 5.5 ? "CLEAR_NO" : "DOUBT";
      one.put("band", band);
      one.put("jurors", jurors(scores[c], band.equals("DOUBT"), random));
      one.put("leadKind", "MUNICIPALITY");
      cases.add(one);
    }
    var criteria = new ArrayList<Map<String, Object>>();
    for (int c = 0; c < CRITERIA; c++) {
      criteria.add(Map.of("criterionId", "c" + c, "weight", "1"));
    }
    return text(
        Map.of(
            "roundId",
            "bench",
            "roundVersion",
            1,
            "selectableFrom",
            "7.5",
            "pots",
            List.of(pot("small"), pot("large")),
            "criteria",
            criteria,
            "cases",
            cases,
            "selectionRule",
            "skip-and-continue/1",
            "transfers",
            List.of()));
  }

  private static List<Map<String, Object>> jurors(
      int[][] scores, boolean pitched, SplittableRandom random) {
    int first = random.nextInt(JURORS);
    int apart = random.nextInt(1, JURORS / PANEL);
    var jurors = new ArrayList<Map<String, Object>>();
    for (int j = 0; j < PANEL; j++) {
      var byCriterion = new LinkedHashMap<String, Integer>();
      for (int criterion = 0; criterion < CRITERIA; criterion++) {
        byCriterion.put("c" + criterion, scores[j][criterion]);
      }
      var juror = new LinkedHashMap<String, Object>();
      juror.put("jurorId", new UUID(0, (first + j * apart) % JURORS));
      juror.put("scores", byCriterion);
      juror.put("pitchScore", pitched ? random.nextInt(5, 11) : null);
      jurors.add(juror);
    }
    return jurors;
  }

  private static Map<String, Object> pot(String potId) {
    return Map.of(
        "potId", potId, "label", Map.of("nl", potId, "en", potId), "openingCents", 10_000_000_000L);
  }

  private static String text(Object value) {
    try {
      return new ObjectMapper().writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
