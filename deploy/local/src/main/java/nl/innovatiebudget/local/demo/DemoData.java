package nl.innovatiebudget.local.demo;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import nl.innovatiebudget.local.demo.Project.Jury;

/**
 * The 58 applications of the demo round and the register they come from: real titles and lead
 * bodies, invented amounts, partners and scores. The same seed gives the same round.
 */
public final class DemoData {

  /** Everything invented follows from this. */
  static final long SEED = 2024;

  private static final int AWARDED_IN_2024 = 20;
  private static final int CLEAR_YES = 15;
  private static final int PITCHES_LOST = 4;
  private static final long SMALL_UP_TO_CENTS = 200_000_00;
  private static final long GRANT_CAP_CENTS = 800_000_00;

  private DemoData() {}

  public static String registerCsv() {
    return text("bodies.csv");
  }

  /** The printed budget of article 6, amounts in thousands of euros. */
  static String budgetTable() {
    return text("budget-2026-article-6.csv");
  }

  /** Its rows, cells by column in the order of the table. */
  static List<Map<String, String>> budgetRows(String csv) {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv)) {
      return rows.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Body> bodies() {
    return rows("bodies.csv", Body.class);
  }

  /** A line of {@code projects.csv}; the year is that of the real award. */
  record Awarded(int year, String title, String lead) {}

  public static List<Project> projects() {
    var bodies = new LinkedHashMap<String, Body>();
    bodies().forEach(body -> bodies.put(body.name(), body));
    var all = List.copyOf(bodies.values());
    var random = new SplittableRandom(SEED);
    var projects = new ArrayList<Project>();
    for (var row : rows("projects.csv", Awarded.class)) {
      int index = projects.size();
      var lead = Objects.requireNonNull(bodies.get(row.lead()), row.lead());
      var jury = jury(index);
      long cost = cost(index, jury, random);
      projects.add(
          new Project(
              index, row.title(), lead, partner(lead, all, random), cost, grant(cost), jury));
    }
    return List.copyOf(projects);
  }

  /** The projects of 2024 come first in the file; they win, as they did. */
  private static Jury jury(int index) {
    if (index < AWARDED_IN_2024) {
      return index < CLEAR_YES ? Jury.CLEAR_YES : Jury.WINS_ITS_PITCH;
    }
    return switch (index - AWARDED_IN_2024) {
      case 0, 1, 2, PITCHES_LOST - 1 -> Jury.LOSES_ITS_PITCH;
      case PITCHES_LOST, PITCHES_LOST + 1 -> Jury.GOOD_BUT_TOO_LARGE;
      default -> Jury.CLEAR_NO;
    };
  }

  private static long cost(int index, Jury jury, SplittableRandom random) {
    if (jury == Jury.GOOD_BUT_TOO_LARGE) {
      return index % 2 == 0 ? SMALL_UP_TO_CENTS : 1_333_333_34;
    }
    boolean large = index % 3 == 2;
    return large
        ? random.nextLong(450_000_00, 750_000_00)
        : random.nextLong(100_000_00, 160_000_00);
  }

  /** 75 % of a small project, 60 % of a large one with a cap, rounded down to the cent. */
  private static long grant(long costCents) {
    return costCents <= SMALL_UP_TO_CENTS
        ? costCents * 75 / 100
        : Math.min(costCents * 60 / 100, GRANT_CAP_CENTS);
  }

  private static Body partner(Body lead, List<Body> all, SplittableRandom random) {
    Body partner;
    do {
      partner = all.get(random.nextInt(all.size()));
    } while (partner.equals(lead));
    return partner;
  }

  private static <T> List<T> rows(String file, Class<T> row) {
    try (MappingIterator<T> rows =
        new CsvMapper()
            .readerFor(row)
            .with(CsvSchema.emptySchema().withHeader())
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .readValues(text(file))) {
      return rows.readAll();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String file) {
    try (InputStream stream = DemoData.class.getResourceAsStream("/demo/" + file)) {
      return new String(
          Objects.requireNonNull(stream, file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
