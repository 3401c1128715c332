package nl.innovatiebudget.local.outage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.innovatiebudget.local.demo.Cast;
import nl.innovatiebudget.local.demo.Project;

/** Holds what is there against the journal, through the public interfaces. */
final class Count {

  private final Scene scene;
  private final Journal journal;
  private final List<Tally> tallies = new ArrayList<>();

  Count(Scene scene, Journal journal) {
    this.scene = scene;
    this.journal = journal;
  }

  /**
   * One kind of thing.
   *
   * @param expected by the journal
   * @param lost in the journal and not there, or there otherwise
   * @param doubled there twice, or there and not in the journal
   */
  record Tally(String what, long expected, long lost, long doubled) {}

  List<Tally> all(Jurors jurors) {
    drafts();
    receipts();
    numbers();
    cases();
    scores(jurors);
    messages();
    return List.copyOf(tallies);
  }

  private void drafts() {
    var leads =
        journal.drafts().stream()
            .map(d -> d.project().lead().identity())
            .collect(Collectors.toSet());
    var there =
        leads.stream()
            .flatMap(lead -> scene.intake.all(lead, "/applications?limit=100").stream())
            .filter(row -> row.path("roundId").asText().equals(Scene.ROUND))
            .map(row -> row.required("applicationId").asText())
            .distinct();
    compare(
        "drafts",
        journal.drafts().stream().map(Journal.Draft::applicationId).toList(),
        there.toList());
  }

  /** Number, instant and hash are as was answered, and the content as it was saved. */
  private void receipts() {
    long lost = 0;
    long doubled = 0;
    for (var receipt : journal.receipts()) {
      var lead = receipt.project().lead().identity();
      var path = "/applications/" + receipt.applicationId() + "/submissions";
      doubled += scene.intake.get(lead, path).expect(200).body().size() - 1;
      var there = scene.intake.get(lead, path + "/1");
      boolean same =
          there.status() == 200
              && there.text("number").equals(receipt.number())
              && there.text("receivedAt").equals(receipt.receivedAt())
              && there.text("contentHash").equals(receipt.contentHash())
              && there.body().toString().contains(receipt.draft().summary());
      lost += same ? 0 : 1;
    }
    tallies.add(new Tally("receipts", journal.receipts().size(), lost, doubled));
  }

  /** From one on, without a gap. */
  private void numbers() {
    var given =
        journal.receipts().stream()
            .map(receipt -> Integer.parseInt(receipt.number().replaceAll("^.*-", "")))
            .toList();
    compare("numbers", IntStream.rangeClosed(1, given.size()).boxed().toList(), given);
  }

  private void cases() {
    var there =
        rows(scene.assessment.get(Cast.AUDITOR, "/cases?roundId=" + Scene.ROUND).expect(200).body())
            .map(row -> row.required("number").asText())
            .toList();
    compare("cases", journal.receipts().stream().map(Journal.Receipt::number).toList(), there);
  }

  private void scores(Jurors jurors) {
    long lost =
        journal.scores().entrySet().stream()
            .filter(given -> !jurors.shown(given.getKey()).equals(given.getValue()))
            .count();
    tallies.add(new Tally("scores", journal.scores().size(), lost, 0));
  }

  /** In the inbox of each party, by kind and application. */
  private void messages() {
    List<String> expected = new ArrayList<>();
    for (var receipt : journal.receipts()) {
      var title = Mails.exercise(receipt.project().title());
      for (var party : parties(receipt.project())) {
        expected.add(party + " RECEIPT " + title);
      }
      expected.add(receipt.project().lead().identity() + " PARTNER_SIGNED " + title);
    }
    List<String> there = new ArrayList<>();
    var bodies =
        journal.receipts().stream()
            .flatMap(receipt -> parties(receipt.project()).stream())
            .collect(Collectors.toSet());
    for (var body : bodies) {
      for (var row : scene.notification.all(body, "/messages?limit=100")) {
        var title = Mails.exercise(row.required("subject").asText());
        var kind = row.required("kind").asText();
        if (!title.isEmpty() && Set.of("RECEIPT", "PARTNER_SIGNED").contains(kind)) {
          there.add(body + " " + kind + " " + title);
        }
      }
    }
    compare("messages", expected, there);
  }

  static List<String> parties(Project project) {
    return List.of(project.lead().identity(), project.partner().identity());
  }

  private <T> void compare(String what, List<T> expected, List<T> there) {
    tallies.add(tally(what, expected, there));
  }

  static <T> Tally tally(String what, List<T> expected, List<T> there) {
    Map<T, Long> balance = new HashMap<>();
    expected.forEach(thing -> balance.merge(thing, 1L, Long::sum));
    there.forEach(thing -> balance.merge(thing, -1L, Long::sum));
    return new Tally(
        what,
        expected.size(),
        balance.values().stream().filter(b -> b > 0).mapToLong(b -> b).sum(),
        -balance.values().stream().filter(b -> b < 0).mapToLong(b -> b).sum());
  }

  static Stream<JsonNode> rows(JsonNode list) {
    List<JsonNode> rows = new ArrayList<>();
    list.forEach(rows::add);
    return rows.stream();
  }
}
