package nl.innovatiebudget.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Act 6: everything that the round promised is looked up again. */
final class Verifying {

  private static final Duration DELIVERED_WITHIN = Duration.ofSeconds(30);

  private final Stage stage;
  private final Disturbing disturbing;

  Verifying(Stage stage, Disturbing disturbing) {
    this.stage = stage;
    this.disturbing = disturbing;
  }

  void play(JsonNode ranking) {
    stage.progress.act("Checks");
    pots();
    ledger();
    awards(ranking);
    letters();
    mail();
    events();
  }

  private void pots() {
    for (var pot : potsOf(stage)) {
      long bound = pot.path("reservedCents").asLong() + pot.path("committedCents").asLong();
      long ceiling = pot.required("ceilingCents").asLong();
      stage.checks.that(
          "pot " + pot.required("potId").asText() + " is not over its ceiling",
          bound <= ceiling && bound > 0,
          Table.euros(bound) + " of " + Table.euros(ceiling));
    }
  }

  static JsonNode potsOf(Stage stage) {
    return stage.budget.get(Cast.CONTROLLER, "/pots?roundId=" + stage.roundId()).expect(200).body();
  }

  private void ledger() {
    var balance = stage.budget.get(Cast.CONTROLLER, "/trial-balance").expect(200).body();
    stage.checks.that(
        "the ledger is balanced",
        balance.path("balanced").asBoolean(),
        "debits posted %s, credits posted %s"
            .formatted(
                Table.euros(balance.required("totalDebitsPostedCents").asLong()),
                Table.euros(balance.required("totalCreditsPostedCents").asLong())));
  }

  private void awards(JsonNode ranking) {
    long selected =
        StreamSupport.stream(ranking.required("rows").spliterator(), false)
            .filter(row -> row.path("outcome").asText().equals("SELECTED"))
            .count();
    var states = new HashMap<String, Integer>();
    for (var id : stage.applicationIds.values()) {
      var status = stage.intake.get(Cast.OFFICER, "/applications/" + id + "/status").expect(200);
      states.merge(status.text("status"), 1, Integer::sum);
    }
    int decided = states.getOrDefault("AWARDED", 0) + states.getOrDefault("REFUSED", 0);
    stage.checks.that(
        "20 projects are awarded, as in 2024",
        selected == 20 && states.getOrDefault("AWARDED", 0) == 20,
        states);
    stage.checks.that("every application is decided", decided == stage.projects.size(), states);
    var first = stage.projects.getFirst();
    var own =
        stage.intake.get(
            first.lead().identity(),
            "/applications/" + stage.applicationIds.get(first.index()) + "/status");
    stage.checks.that(
        "an applicant sees the award",
        own.body().path("status").asText().equals("AWARDED"),
        own.body().path("status").asText());
    var stranger =
        stage.projects.stream()
            .map(Project::lead)
            .filter(b -> !b.equals(first.lead()) && !b.equals(first.partner()))
            .findFirst()
            .orElseThrow();
    var hidden =
        stage.intake.get(
            stranger.identity(), "/applications/" + stage.applicationIds.get(first.index()));
    stage.checks.that(
        "another body's application does not exist for you",
        hidden.status() == 404,
        hidden.status());
  }

  static JsonNode lettersOf(Stage stage) {
    return stage
        .notification
        .get(Cast.OFFICER, "/letters?roundId=" + stage.roundId())
        .expect(200)
        .body();
  }

  private void letters() {
    Map<String, Integer> perApplication = new HashMap<>();
    for (var letter : lettersOf(stage)) {
      perApplication.merge(letter.required("applicationId").asText(), 1, Integer::sum);
    }
    boolean oneEach =
        perApplication.keySet().equals(java.util.Set.copyOf(stage.applicationIds.values()))
            && perApplication.values().stream().allMatch(count -> count == 1);
    stage.checks.that(
        "every decided application has exactly one letter",
        oneEach,
        perApplication.size() + " letters");
  }

  private void mail() {
    long signatures = new EventAudit(stage.stack).sent("partner-signed") - stage.signaturesBefore;
    long expected = stage.projects.size() * 4L + signatures;
    boolean delivered = Patience.until(DELIVERED_WITHIN, () -> arrived() == expected);
    long distinct =
        stage.stack.mail().messages().stream().map(m -> m.messageId()).distinct().count()
            - stage.mailsBefore;
    stage.checks.that(
        "every party got its receipt and its notice of the decision by mail, and every lead that a"
            + " partner signed, once",
        delivered && distinct == expected,
        arrived() + " mails, " + distinct + " different, expected " + expected);
    var inbox =
        stage
            .notification
            .get(stage.projects.getFirst().lead().identity(), "/messages")
            .expect(200)
            .body();
    stage.checks.that(
        "the portal's inbox has messages for the applicant", inbox.size() > 1, inbox.size());
  }

  private long arrived() {
    return stage.stack.mail().count() - stage.mailsBefore;
  }

  private void events() {
    var audit = new EventAudit(stage.stack);
    audit
        .consumptions()
        .forEach(
            c ->
                stage.checks.that(
                    c.consumer().module() + " handled every event of its types exactly once",
                    c.complete(),
                    c.handled() + " of " + c.sent()));
    long unsent = audit.unsent().values().stream().mapToLong(Long::longValue).sum();
    stage.checks.that("no event waits to be sent", unsent == 0, unsent);
    long dead = disturbing.deadLetters("applications");
    stage.checks.that(
        "what is no event lies in the dead letters of all its consumers", dead == 3, dead);
  }
}
