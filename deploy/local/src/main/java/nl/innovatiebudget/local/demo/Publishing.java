package nl.innovatiebudget.local.demo;

import java.time.Duration;

/**
 * Act 1: the register and the budget are imported, and the round is published and gets its money,
 * before its period opens.
 */
final class Publishing {

  private static final Duration BEFORE_THE_PERIOD = Duration.ofDays(7);

  private Publishing() {}

  static void play(Stage stage) {
    stage.progress.act("A round is published");
    stage.clockTo(stage.opensAt().minus(BEFORE_THE_PERIOD));
    importRegister(stage);
    Funding.takeBudgetOver(stage);
    announce(stage);
  }

  /** Where an earlier round brought the budget already. */
  static void playAnother(Stage stage) {
    stage.progress.act("Another round is published");
    stage.clockTo(stage.opensAt().minus(BEFORE_THE_PERIOD));
    importRegister(stage);
    announce(stage);
  }

  private static void importRegister(Stage stage) {
    var imported =
        stage
            .intake
            .postCsv(Cast.OFFICER, "/organisation-imports", DemoData.registerCsv())
            .expect(200);
    stage.progress.say("register imported: " + imported.body());
    stage
        .intake
        .get(Cast.OFFICER, "/organisations")
        .expect(200)
        .body()
        .forEach(
            organisation ->
                stage.organisationIds.put(
                    organisation.required("name").asText(),
                    organisation.required("organisationId").asText()));
  }

  private static void announce(Stage stage) {
    stage.intake.post(Cast.OFFICER, "/rounds", stage.round).expect(201);
    boolean known =
        Patience.until(
            Duration.ofSeconds(30),
            () ->
                stage.budget.get(Cast.CONTROLLER, "/pots?roundId=" + stage.roundId()).body().size()
                    == stage.round.required("pots").size());
    stage.checks.that("the published round made its pots known to the ledger", known, known);
    Funding.fund(stage);
    var cases = stage.assessment.get(Cast.AUDITOR, "/cases?roundId=" + stage.roundId());
    stage.checks.that(
        "before the period opens there is no case",
        cases.expect(200).body().isEmpty(),
        cases.body());
    stage.progress.say("round " + stage.roundId() + " is announced");
  }
}
