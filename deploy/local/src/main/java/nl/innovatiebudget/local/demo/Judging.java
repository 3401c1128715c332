package nl.innovatiebudget.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import nl.innovatiebudget.local.demo.Cast.Juror;
import nl.innovatiebudget.local.demo.DemoRound.Seated;

/** Act 3: jurors without a conflict score every case; the doubtful ones pitch. */
final class Judging {

  static final Duration AFTER_THE_PERIOD = Duration.ofDays(8);
  private static final Duration UNTIL_THE_PITCHES = Duration.ofDays(50);

  private final Stage stage;
  private final Refused refused;

  Judging(Stage stage, Refused refused) {
    this.stage = stage;
    this.refused = refused;
  }

  void play() {
    stage.progress.act("The jury judges");
    stage.clockTo(stage.closesAt().plus(AFTER_THE_PERIOD));
    assign();
    openConflictedCase();
    judge();
  }

  /** With a jury that was put together before, and cases of which some are divided and scored. */
  void playOn() {
    stage.progress.act("The jury judges the rest");
    stage.clockTo(stage.closesAt().plus(AFTER_THE_PERIOD));
    divide();
    openConflictedCase();
    judge();
  }

  /** Scores, pre-selection, and pitches where there are any. */
  void judge() {
    scoreAll();
    var bands =
        stage
            .assessment
            .post(Cast.OFFICER, "/rounds/" + stage.roundId() + "/preselections")
            .expect(200);
    stage.progress.say("pre-selection: " + bands.body());
    long pitches = stage.projects.stream().filter(p -> p.jury().pitches()).count();
    stage.checks.that(
        "the doubtful projects pitch",
        bands.body().path("doubt").asLong() == pitches,
        bands.body());
    if (pitches > 0) {
      stage.clockTo(stage.closesAt().plus(UNTIL_THE_PITCHES));
      pitch();
    }
  }

  /** Everybody is put on the jury and gets cases. */
  void assign() {
    register();
    divide();
  }

  void register() {
    for (var juror : Cast.jurors()) {
      stage
          .assessment
          .post(Cast.OFFICER, "/jurors", juror.registration(stage.organisationIds))
          .expect(201);
    }
  }

  /** What is not divided yet. */
  void divide() {
    var assigned =
        stage.assessment.post(Cast.OFFICER, "/rounds/" + stage.roundId() + "/assignments");
    stage.progress.say("jurors assigned: " + assigned.expect(201).body());
  }

  /** Every place of a juror at a case. */
  List<Seated> seats() {
    return Cast.jurors().stream()
        .flatMap(
            juror ->
                casesOf(juror).stream()
                    .map(
                        application ->
                            new Seated(
                                juror.identity(),
                                application,
                                Map.of("scores", scores(project(application), juror)))))
        .toList();
  }

  private void openConflictedCase() {
    var conflicted =
        Cast.jurors().stream().filter(j -> !j.employer().isEmpty()).findFirst().orElseThrow();
    var own =
        stage.projects.stream()
            .filter(p -> p.lead().name().equals(conflicted.employer()))
            .findFirst()
            .orElseThrow();
    refused.attempt(
        "a juror opening a case of their own employer",
        "juror-conflicted",
        stage.assessment.get(
            conflicted.identity(), "/cases/" + stage.applicationIds.get(own.index())));
  }

  /** All jurors score all that they have. */
  void scoreAll() {
    Parallel.forEach(Cast.jurors(), stage.progress, "jurors done", this::scoreAll);
  }

  private void scoreAll(Juror juror) {
    for (var application : casesOf(juror)) {
      stage
          .assessment
          .put(
              juror.identity(),
              "/cases/" + application + "/score",
              Map.of("scores", scores(project(application), juror)))
          .expect(200);
    }
  }

  private void pitch() {
    int pitched = 0;
    for (var juror : Cast.jurors()) {
      for (var application : casesOf(juror)) {
        var project = project(application);
        if (project.jury().pitches()) {
          int score = project.jury() == Project.Jury.WINS_ITS_PITCH ? 10 : 5;
          stage
              .assessment
              .put(
                  juror.identity(),
                  "/cases/" + application + "/pitch-score",
                  Map.of("score", score, "note", "Voorbeeld: indruk van de pitch."))
              .expect(200);
          pitched++;
        }
      }
    }
    stage.progress.say(pitched + " pitch scores given");
  }

  /** In this round. */
  private List<String> casesOf(Juror juror) {
    var cases = new ArrayList<String>();
    for (JsonNode entry :
        stage.assessment.get(juror.identity(), "/jurors/me/cases").expect(200).body()) {
      var application = entry.required("applicationId").asText();
      if (stage.applicationIds.containsValue(application)) {
        cases.add(application);
      }
    }
    return cases;
  }

  private Project project(String applicationId) {
    int index =
        stage.applicationIds.entrySet().stream()
            .filter(entry -> entry.getValue().equals(applicationId))
            .findFirst()
            .orElseThrow()
            .getKey();
    return stage.projects.get(index);
  }

  private List<Map<String, Object>> scores(Project project, Juror juror) {
    var random = new SplittableRandom(DemoData.SEED + 1000L * project.index() + number(juror));
    var scores = new ArrayList<Map<String, Object>>();
    int place = 0;
    for (var criterion : stage.round.required("assessment").required("criteria")) {
      scores.add(
          Map.of(
              "criterionId", criterion.required("criterionId").asText(),
              "score", score(project.jury(), place++, random),
              "reason", "Voorbeeldmotivering, verzonnen voor de demo."));
    }
    return scores;
  }

  private static int score(Project.Jury jury, int place, SplittableRandom random) {
    return switch (jury) {
      case CLEAR_YES -> random.nextInt(8, 10);
      case WINS_ITS_PITCH, LOSES_ITS_PITCH -> random.nextInt(6, 8);
      case CLEAR_NO -> random.nextInt(3, 6);
      case GOOD_BUT_TOO_LARGE -> place < 2 ? 7 : 8;
    };
  }

  private static int number(Juror juror) {
    return Integer.parseInt(juror.identity().replaceAll("\\D", ""));
  }
}
