package nl.innovatiebudget.local.outage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.innovatiebudget.local.demo.Cast;
import nl.innovatiebudget.local.outage.Journal.Notice;

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
    letters();
    outcomes();
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
            .filter(row -> Scene.ROUNDS.contains(row.path("roundId").asText()))
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

  /** From one on in each round, without a gap. */
  private void numbers() {
    var numbers = new ArrayList<String>();
    var given = new ArrayList<String>();
    for (var round : Scene.ROUNDS) {
      var ofRound = journal.receipts().stream().filter(r -> r.roundId().equals(round)).toList();
      for (int i = 0; i < ofRound.size(); i++) {
        numbers.add(round + " " + (i + 1));
        given.add(round + " " + Integer.parseInt(ofRound.get(i).number().replaceAll("^.*-", "")));
      }
    }
    compare("numbers", numbers, given);
  }

  /**
   * Each is asked for by itself, as the list ends after a thousand; what the list has beside them
   * is too much.
   */
  private void cases() {
    var told = journal.receipts().stream().map(Journal.Receipt::number).toList();
    var there = new ArrayList<String>();
    for (var receipt : journal.receipts()) {
      var found = scene.assessment.get(Cast.AUDITOR, "/cases/" + receipt.applicationId());
      if (found.status() == 200) {
        there.add(found.text("number"));
      }
    }
    var seen = new HashSet<String>();
    for (var round : Scene.ROUNDS) {
      var listed = scene.assessment.get(Cast.AUDITOR, "/cases?roundId=" + round).expect(200);
      rows(listed.body())
          .map(row -> row.required("number").asText())
          .filter(number -> !seen.add(number) || !told.contains(number))
          .forEach(there::add);
    }
    compare("cases", told, there);
  }

  private void scores(Jurors jurors) {
    long lost =
        journal.scores().entrySet().stream()
            .filter(given -> !jurors.shown(given.getKey()).equals(given.getValue()))
            .count();
    tallies.add(new Tally("scores", journal.scores().size(), lost, 0));
  }

  /** What was decided is in a letter, with its document. */
  private void letters() {
    var there =
        Scene.ROUNDS.stream()
            .flatMap(
                round ->
                    rows(
                        scene
                            .notification
                            .get(Cast.AUDITOR, "/letters?roundId=" + round)
                            .expect(200)
                            .body()))
            .filter(row -> row.hasNonNull("pdfSha256"))
            .map(
                row ->
                    row.required("kind").asText() + " " + row.required("applicationId").asText());
    compare(
        "letters",
        journal.notTreated().stream().map(id -> "NOT_TREATED " + id).toList(),
        there.toList());
  }

  /** What was decided is shown to the lead, which happens only after the letter. */
  private void outcomes() {
    var decided = Set.copyOf(journal.notTreated());
    long others =
        journal.receipts().stream()
            .filter(
                receipt -> {
                  var path = "/applications/" + receipt.applicationId() + "/status";
                  var lead = receipt.project().lead().identity();
                  var shown = scene.intake.get(lead, path).expect(200).text("status");
                  var expected =
                      decided.contains(receipt.applicationId()) ? "NOT_TREATED" : "SUBMITTED";
                  return !shown.equals(expected);
                })
            .count();
    tallies.add(new Tally("outcomes", journal.receipts().size(), others, 0));
  }

  /** In the inbox of each party, by kind and application. */
  private void messages() {
    var expected = journal.notices();
    List<Notice> there = new ArrayList<>();
    for (var body : expected.stream().map(Notice::body).collect(Collectors.toSet())) {
      for (var row : scene.notification.all(body, "/messages?limit=100")) {
        var exercise = Journal.exercise(row.required("subject").asText());
        if (!exercise.isEmpty()) {
          there.add(new Notice(body, row.required("kind").asText(), exercise));
        }
      }
    }
    compare("messages", expected, there);
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
