package nl.innovatiebudget.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What came out of the demo round, for people as tables and for programs as {@code
 * target/demo.json}. Fields are only ever added; {@code docs/local-stack.md} describes them.
 */
record Outcome(
    boolean allChecksHeld,
    double seconds,
    List<Ranked> ranking,
    JsonNode pots,
    JsonNode trialBalance,
    JsonNode deliveries,
    Map<String, Long> lettersByKind,
    List<Refused.Attempt> refused,
    int eventsDeliveredAgain,
    Latency submittedToVisible,
    Map<String, Long> residentBytes,
    List<Figure> figures,
    List<Checks.Check> checks) {

  /** One line of the ranking. */
  record Ranked(
      int rank,
      String score,
      String number,
      String title,
      String lead,
      String potId,
      long costCents,
      long askedCents,
      long awardedCents,
      String band,
      String outcome) {}

  static Outcome of(Stage stage, JsonNode ranking, Refused refused, int eventsDeliveredAgain) {
    double seconds = stage.progress.seconds();
    var memory = stage.stack.residentBytes();
    long bytes = memory.values().stream().mapToLong(Long::longValue).sum();
    var latency = Latency.ofNanos(stage.visibleAfterNanos);
    return new Outcome(
        stage.checks.allHeld(),
        seconds,
        ranked(ranking),
        Verifying.potsOf(stage),
        stage.budget.get(Cast.CONTROLLER, "/trial-balance").expect(200).body(),
        stage.notification.get(Cast.OPERATOR, "/delivery-counts").expect(200).body(),
        lettersByKind(Verifying.lettersOf(stage)),
        refused.attempts(),
        eventsDeliveredAgain,
        latency,
        memory,
        Figure.of(seconds, bytes, latency),
        stage.checks.all());
  }

  private static Map<String, Long> lettersByKind(JsonNode letters) {
    return StreamSupport.stream(letters.spliterator(), false)
        .collect(
            Collectors.groupingBy(
                letter -> letter.required("kind").asText(), TreeMap::new, Collectors.counting()));
  }

  private static List<Ranked> ranked(JsonNode ranking) {
    var rows = new ArrayList<Ranked>();
    for (var row : ranking.required("rows")) {
      rows.add(
          new Ranked(
              row.required("rank").asInt(),
              row.required("score").asText(),
              row.required("number").asText(),
              row.required("title").asText(),
              row.required("lead").asText(),
              row.required("potId").asText(),
              row.required("costCents").asLong(),
              row.required("requestedCents").asLong(),
              row.required("awardCents").asLong(),
              row.required("band").asText(),
              row.required("outcome").asText()));
    }
    return rows;
  }

  void print(Progress progress) {
    progress.show(
        "\nRanked applications (euros). Titles and leads are real, 38 of them from other years in which they"
            + " were awarded; amounts, partners, scores and outcomes are invented");
    progress.show(rankingTable());
    progress.show("Pots (euros)");
    progress.show(potTable());
    progress.show("Trial balance (euros)");
    progress.show(trialBalanceTable());
    progress.show("Messages and letters");
    progress.show(deliveryTable());
    progress.show("Refused on the way");
    progress.show(refusedTable());
    progress.show("Memory in use (MiB, resident)");
    progress.show(memoryTable());
    progress.show("Checks");
    progress.show(checkTable());
    progress.show(
        "Figures (submit-to-visible: from submit answered to visible in assessment, %d submissions)"
            .formatted(submittedToVisible.measurements()));
    progress.show(figureTable());
  }

  private Table figureTable() {
    var table = new Table("figure", "-value", "unit", "-at most", "met");
    figures.forEach(
        f ->
            table.row(
                f.id(),
                Math.round(f.value()),
                f.unit(),
                Math.round(f.target()),
                f.met() ? "yes" : "NO"));
    return table;
  }

  private Table rankingTable() {
    var table =
        new Table(
            "-rank", "-score", "title", "lead", "class", "-cost", "-asked", "-awarded", "state");
    for (var row : ranking) {
      table.row(
          row.rank(),
          row.score(),
          cut(row.title(), 44),
          cut(row.lead(), 30),
          row.potId(),
          Table.euros(row.costCents()),
          Table.euros(row.askedCents()),
          Table.euros(row.awardedCents()),
          row.outcome().equals("SELECTED") ? "AWARDED" : "REFUSED (" + row.outcome() + ")");
    }
    return table;
  }

  private Table potTable() {
    var table = new Table("pot", "-ceiling", "-reserved", "-committed", "-left");
    for (var pot : pots) {
      table.row(
          pot.required("potId").asText(),
          Table.euros(pot.required("ceilingCents").asLong()),
          Table.euros(pot.required("reservedCents").asLong()),
          Table.euros(pot.required("committedCents").asLong()),
          Table.euros(pot.required("leftCents").asLong()));
    }
    return table;
  }

  /** One line per kind of account; there are as many award accounts as awards. */
  private Table trialBalanceTable() {
    var table =
        new Table(
            "kind",
            "-accounts",
            "-debit pending",
            "-debit posted",
            "-credit pending",
            "-credit posted");
    var kinds = new LinkedHashMap<String, long[]>();
    for (var account : trialBalance.required("accounts")) {
      var sums = kinds.computeIfAbsent(account.required("kind").asText(), k -> new long[5]);
      sums[0]++;
      sums[1] += account.required("debitsPendingCents").asLong();
      sums[2] += account.required("debitsPostedCents").asLong();
      sums[3] += account.required("creditsPendingCents").asLong();
      sums[4] += account.required("creditsPostedCents").asLong();
    }
    var total = new long[5];
    kinds.forEach(
        (kind, sums) -> {
          sumRow(table, kind, sums);
          for (int i = 0; i < total.length; i++) {
            total[i] += sums[i];
          }
        });
    sumRow(table, "total", total);
    return table;
  }

  private static void sumRow(Table table, String kind, long[] sums) {
    table.row(
        kind,
        sums[0],
        Table.euros(sums[1]),
        Table.euros(sums[2]),
        Table.euros(sums[3]),
        Table.euros(sums[4]));
  }

  private Table deliveryTable() {
    var table = new Table("kind", "channel", "state", "-count");
    for (var row : deliveries) {
      table.row(
          row.required("kind").asText(),
          row.required("channel").asText(),
          row.required("state").asText(),
          row.required("count").asLong());
    }
    lettersByKind.forEach((kind, count) -> table.row(kind, "LETTER", "ISSUED", count));
    return table;
  }

  private Table refusedTable() {
    var table = new Table("attempt", "-status", "code", "reason given");
    refused.forEach(a -> table.row(a.what(), a.status(), a.code(), cut(a.detail(), 110)));
    return table;
  }

  private Table memoryTable() {
    var table = new Table("process", "-MiB");
    residentBytes.forEach((name, bytes) -> table.row(name, bytes >> 20));
    table.row("total", residentBytes.values().stream().mapToLong(Long::longValue).sum() >> 20);
    return table;
  }

  private Table checkTable() {
    var table = new Table("held", "promise", "seen");
    checks.forEach(c -> table.row(c.held() ? "yes" : "NO", c.promise(), cut(c.seen(), 90)));
    return table;
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
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
