package nl.innovatiebudget.local.upgrade;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.innovatiebudget.local.demo.Checks;
import nl.innovatiebudget.local.demo.Progress;
import nl.innovatiebudget.local.demo.Table;

/**
 * What an upgrade was seen to do, for people as tables and for programs as {@code
 * target/upgrade.json}.
 *
 * @param previous the commit that was upgraded from
 * @param parts in their order
 * @param services what each did
 */
record UpgradeReport(
    boolean held,
    String previous,
    double seconds,
    List<Part> parts,
    List<Share> services,
    List<Checks.Check> checks) {

  /**
   * A part of the upgrade.
   *
   * @param at seconds since the start
   * @param previous answers by the previous version in this part
   * @param next answers by the new one
   * @param faults answers of 500 and higher, and requests without an answer
   */
  record Part(String what, double at, double seconds, long previous, long next, long faults) {}

  /**
   * What one service did since both versions of it served.
   *
   * @param migrations that its database had before
   */
  record Share(
      String service,
      int migrations,
      int newMigrations,
      long answersOfPrevious,
      long answersOfNew,
      long eventsByPrevious,
      long eventsByNew) {

    Share since(Share then, int migrationsBefore) {
      return new Share(
          service,
          migrationsBefore,
          migrations - migrationsBefore,
          answersOfPrevious - then.answersOfPrevious,
          answersOfNew - then.answersOfNew,
          eventsByPrevious - then.eventsByPrevious,
          eventsByNew - then.eventsByNew);
    }
  }

  void show(Progress progress) {
    progress.show("\nUpgrade from " + previous);
    var table = new Table("part", "-at s", "-took s", "-answers by previous", "-by new", "-faults");
    parts.forEach(
        p -> table.row(p.what(), p.at(), p.seconds(), p.previous(), p.next(), p.faults()));
    progress.show(table);
    var shares =
        new Table(
            "service",
            "-migrations",
            "-new",
            "-answers by previous",
            "-by new",
            "-events by previous",
            "-by new");
    services.forEach(
        s ->
            shares.row(
                s.service(),
                s.migrations(),
                s.newMigrations(),
                s.answersOfPrevious(),
                s.answersOfNew(),
                s.eventsByPrevious(),
                s.eventsByNew()));
    progress.show("Since both versions served, until the previous one ended");
    progress.show(shares);
    var held = new Table("held", "promise", "seen");
    checks.forEach(c -> held.row(c.held() ? "yes" : "NO", c.promise(), c.seen()));
    progress.show(held);
  }

  void write(Path file) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
