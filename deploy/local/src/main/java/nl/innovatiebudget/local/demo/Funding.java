package nl.innovatiebudget.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Two controllers bring the state budget into the ledger and give the round its money from it. */
final class Funding {

  private static final String CHAPTER = "VII";
  private static final int BUDGET_OF = 2026;
  private static final int CENTS_IN_A_THOUSAND = 1_000_00;
  private static final ZoneId DUTCH = ZoneId.of("Europe/Amsterdam");

  /** The line that paid the round of 2024; another year may have another instrument. */
  private static final String PAID_FROM = "Doorontwikkeling en innovatie digitale overheid";

  private Funding() {}

  /** Takes over the printed table of article 6. */
  static void takeBudgetOver(Stage stage) {
    var printed = DemoData.budgetTable();
    var proposal =
        stage.budget.post(
            Cast.CONTROLLER,
            "/budget-table-proposals",
            Map.of(
                "chapter", CHAPTER,
                "articleName", "Overheidsdienstverlening en informatiesamenleving",
                "budgetYear", BUDGET_OF,
                "phase", "OWB",
                "source", "Ontwerpbegroting 2026, hoofdstuk VII, tabel 10",
                "csv", printed,
                "reason", "stand van de begroting"));
    approve(stage, proposal.expect(201).text("proposalId"));
    var shown = appropriations(stage);
    var expected = printedAmounts(printed);
    stage.checks.that(
        "every amount and total of the printed budget table is in the ledger's answer",
        shown.size() == expected.size() && shown.containsAll(expected),
        shown.size() + " rows");
    stage.progress.say("the budget of article 6 is taken over: " + shown.size() + " rows");
  }

  /** Gives the round the money that it was published with. */
  static void fund(Stage stage) {
    var path = "/rounds/" + stage.roundId() + "/funding-proposals";
    var proposal =
        stage.budget.post(
            Cast.CONTROLLER,
            path,
            Map.of(
                "lineId", lineId(stage),
                "budgetYear", stage.opensAt().atZone(DUTCH).getYear(),
                "amountCents", stage.round.required("ceilingCents").asLong(),
                "reason", "het gepubliceerde plafond van de ronde"));
    var id = proposal.expect(201).text("proposalId");
    var own = stage.budget.post(Cast.CONTROLLER, "/proposals/" + id + "/approvals");
    stage.checks.that(
        "nobody approves an own proposal to spend money",
        own.status() == 403 && own.codes().contains("own-proposal"),
        own.codes());
    approve(stage, id);
    var pots = stage.budget.get(Cast.CONTROLLER, "/pots?roundId=" + stage.roundId()).expect(200);
    stage.checks.that(
        "with definition and money both there, the pots hold their openings",
        cents(pots.body(), "leftCents").equals(cents(stage.round.required("pots"), "openingCents")),
        cents(pots.body(), "leftCents"));
    stage.progress.say("round " + stage.roundId() + " has its money, its pots are filled");
  }

  private static void approve(Stage stage, String proposalId) {
    stage
        .budget
        .post(Cast.SECOND_CONTROLLER, "/proposals/" + proposalId + "/approvals")
        .expect(201);
  }

  private static JsonNode rows(Stage stage) {
    return stage
        .budget
        .get(Cast.CONTROLLER, "/appropriations?chapter=" + CHAPTER + "&article=6")
        .expect(200)
        .body()
        .required("rows");
  }

  private static String lineId(Stage stage) {
    return StreamSupport.stream(rows(stage).spliterator(), false)
        .filter(row -> row.path("detail").asText().equals(PAID_FROM))
        .findFirst()
        .orElseThrow()
        .required("lineId")
        .asText();
  }

  /** The label of each row with its amounts in thousands of euros. */
  private static List<String> appropriations(Stage stage) {
    var amounts = new ArrayList<String>();
    for (var row : rows(stage)) {
      var cells = new ArrayList<String>();
      row.required("amountsCents")
          .forEach(cents -> cells.add(String.valueOf(cents.asLong() / CENTS_IN_A_THOUSAND)));
      amounts.add(row.required("label").asText() + " " + String.join(",", cells));
    }
    return amounts;
  }

  private static List<String> printedAmounts(String csv) {
    return DemoData.budgetRows(csv).stream()
        .map(
            row ->
                row.get("label")
                    + " "
                    + String.join(
                        ",",
                        row.entrySet().stream()
                            .filter(cell -> cell.getKey().matches("[0-9]{4}"))
                            .map(Map.Entry::getValue)
                            .toList()))
        .toList();
  }

  private static List<Long> cents(JsonNode pots, String field) {
    var cents = new ArrayList<Long>();
    pots.forEach(pot -> cents.add(pot.required(field).asLong()));
    return cents;
  }
}
