package nl.innovatiebudget.local.outage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import nl.innovatiebudget.local.demo.Cast;
import nl.innovatiebudget.local.demo.Patience;
import nl.innovatiebudget.local.http.Answer;
import nl.innovatiebudget.local.outage.Journal.Seat;

/** Jurors who score the first cases over and over; the last scores are the ones that count. */
final class Jurors {

  private static final int CONFLICT = 409;
  private static final Duration ARRIVES_WITHIN = Duration.ofMinutes(5);

  private final Scene scene;
  private final Asker asker;
  private final Journal journal;
  private final List<Seat> seats = new ArrayList<>();
  private final List<String> criteria = new ArrayList<>();
  private final Random random;
  private int turn;

  Jurors(Scene scene, Asker asker, Journal journal, long seed) {
    this.scene = scene;
    this.asker = asker;
    this.journal = journal;
    this.random = new Random(seed);
    scene
        .round
        .required("assessment")
        .required("criteria")
        .forEach(criterion -> criteria.add(criterion.required("criterionId").asText()));
  }

  /** Puts everybody on the jury who is not yet, and gives them what was submitted so far. */
  void assign() {
    for (var juror : Cast.jurors()) {
      asker.ask(
          "jury",
          () ->
              scene.assessment.post(
                  Cast.OFFICER, "/jurors", juror.registration(scene.organisationIds)),
          201,
          CONFLICT);
    }
    requireCases();
    scene.assessment.post(Cast.OFFICER, "/rounds/" + Scene.ROUND + "/assignments").expect(201);
    var mine =
        journal.receipts().stream().map(Journal.Receipt::applicationId).collect(Collectors.toSet());
    Cast.jurors().forEach(juror -> seats.addAll(seatsOf(juror.identity(), mine)));
    if (seats.isEmpty()) {
      throw new IllegalStateException("no juror has a case");
    }
  }

  private void requireCases() {
    long submitted =
        journal.receipts().stream().filter(r -> r.roundId().equals(Scene.ROUND)).count();
    boolean there =
        Patience.until(
            ARRIVES_WITHIN,
            () ->
                scene.assessment.get(Cast.OFFICER, "/cases?roundId=" + Scene.ROUND).body().size()
                    >= submitted);
    if (!there) {
      throw new IllegalStateException("the first applications did not reach assessment");
    }
  }

  private List<Seat> seatsOf(String juror, Set<String> applications) {
    List<Seat> found = new ArrayList<>();
    for (var row : scene.assessment.get(juror, "/jurors/me/cases").expect(200).body()) {
      var application = row.required("applicationId").asText();
      if (applications.contains(application)) {
        found.add(new Seat(juror, application));
      }
    }
    return found;
  }

  /** For one client at a time. */
  void scoreOnce() {
    var seat = seats.get(turn++ % seats.size());
    var given = criteria.stream().map(criterion -> 1 + random.nextInt(10)).toList();
    var sheet = Map.of("scores", sheet(given));
    asker.ask(
        "score",
        () ->
            scene.assessment.put(seat.juror(), "/cases/" + seat.applicationId() + "/score", sheet),
        200);
    journal.scored(seat, given);
  }

  private List<Map<String, Object>> sheet(List<Integer> given) {
    List<Map<String, Object>> sheet = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      sheet.add(
          Map.of(
              "criterionId", criteria.get(i),
              "score", given.get(i),
              "reason", "Verzonnen voor de oefening."));
    }
    return sheet;
  }

  /** What the service shows of a seat, criterion by criterion in the order of the round. */
  List<Integer> shown(Seat seat) {
    Answer answer = scene.assessment.get(seat.juror(), "/cases/" + seat.applicationId() + "/score");
    if (answer.status() != 200) {
      return List.of();
    }
    List<Integer> shown = new ArrayList<>();
    for (var criterion : criteria) {
      for (var line : answer.body().required("scores")) {
        if (line.required("criterionId").asText().equals(criterion)) {
          shown.add(line.required("score").asInt());
        }
      }
    }
    return shown;
  }
}
