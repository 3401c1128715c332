package nl.innovatiebudget.budget.appropriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.innovatiebudget.budget.BudgetFixture;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.budget.account.Book;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The printed table and what changes it, over HTTP; each test has a chapter of its own. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class AppropriationTest {

  private static final String SUBSIDIES =
      "6-8-subsidies-doorontwikkeling-en-innovatie-digitale-overheid";
  private static final String MUTATIONS = "/appropriation-mutation-proposals";

  @Inject BudgetFixture budget;
  @Inject Staff staff;
  @Inject Accounts accounts;

  private final String chapter = BudgetFixture.aChapter();

  @BeforeEach
  void two_people_take_the_printed_table_over() {
    budget.together(
        "/budget-table-proposals", BudgetFixture.table(chapter, BudgetFixture.printedTable()));
  }

  @Test
  void every_printed_row_and_total_is_reproduced_to_the_thousand() {
    var printed = PrintedTableFile.read(BudgetFixture.printedTable());
    var shown = table("");
    assertThat(shown.getString("unit")).isEqualTo("EUR_CENTS");
    assertThat(shown.getList("years")).isEqualTo(printed.years());
    assertThat(rows(shown)).containsExactlyInAnyOrderElementsOf(printedRows(printed));
    assertThat(shown.getString("phases.2024")).isEqualTo("JV");
    assertThat(shown.getString("phases.2025")).isEqualTo("O1");
    assertThat(shown.getString("phases.2026")).isEqualTo("OWB");
  }

  @Test
  void the_ledger_holds_what_is_printed() {
    assertThat(left(AccountCode.article(Book.COMMITMENTS, 2024, chapter, "6")))
        .isEqualTo(Euro.of("546083000.00"));
    assertThat(left(AccountCode.article(Book.CASH, 2024, chapter, "6"))).isEqualTo(Euro.ZERO);
    assertThat(left(AccountCode.line(Book.CASH, 2024, lineId()))).isEqualTo(Euro.of("7722000.00"));
    assertThat(accounts.find(AccountCode.line(Book.CASH, 2026, lineId()))).isEmpty();
  }

  @Test
  void the_same_table_once_more_changes_nothing() {
    var before = mutations().size();
    budget.together(
        "/budget-table-proposals", BudgetFixture.table(chapter, BudgetFixture.printedTable()));
    assertThat(mutations()).hasSize(before);
  }

  @Test
  void a_table_that_does_not_add_up_is_not_even_proposed() {
    var wrong = BudgetFixture.printedTable().replace("Uitgaven,523985", "Uitgaven,523984");
    staff
        .post(
            "anna", Role.CONTROLLER, "/budget-table-proposals", BudgetFixture.table(chapter, wrong))
        .statusCode(409)
        .body("errors", hasSize(1))
        .body("errors.code", everyItem(equalTo("total-differs")));
  }

  @Test
  void what_cannot_be_the_name_of_a_chapter_is_not_even_proposed() {
    for (var name : List.of("A/B", "VII\n", "\nVII", "A".repeat(300))) {
      var table = BudgetFixture.table(name, BudgetFixture.printedTable());
      staff.post("anna", Role.CONTROLLER, "/budget-table-proposals", table).statusCode(400);
    }
  }

  @Test
  void a_mutation_keeps_its_document_and_changes_the_totals_above_it() {
    // When
    var id =
        budget.together(
            MUTATIONS,
            document(
                "O1",
                Map.of(
                    "measure",
                    "EXPENDITURE",
                    "lineId",
                    lineId("6-8-opdrachten-doorontwikkeling-en-innovatie"),
                    "budgetYear",
                    2026,
                    "deltaCents",
                    -1_000_00),
                Map.of("measure", "COMMITMENTS", "budgetYear", 2026, "deltaCents", 2_500_00)));
    // Then
    var now = table("");
    var draft = table("&phase=OWB");
    assertThat(amount(now, "COMMITMENTS", "ARTICLE", 2026)).isEqualTo(540_117_000_00L + 2_500_00);
    assertThat(amount(now, "EXPENDITURE", "ARTICLE", 2026)).isEqualTo(540_117_000_00L - 1_000_00);
    assertThat(amount(draft, "COMMITMENTS", "ARTICLE", 2026)).isEqualTo(540_117_000_00L);
    assertThat(now.getString("phases.2026")).isEqualTo("O1");
    assertThat(mutations())
        .filteredOn(mutation -> mutation.get("documentId").equals(id.toString()))
        .extracting(mutation -> mutation.get("source"))
        .containsOnly("Eerste suppletoire begroting 2026");
  }

  @Test
  void what_is_wrong_with_a_document_is_said_at_once() {
    staff
        .post(
            "anna",
            Role.CONTROLLER,
            MUTATIONS,
            document(
                "O1",
                Map.of("measure", "COMMITMENTS", "budgetYear", 2025, "deltaCents", 1),
                Map.of("measure", "COMMITMENTS", "budgetYear", 2026, "deltaCents", 0),
                Map.of("measure", "EXPENDITURE", "budgetYear", 2026, "deltaCents", 1),
                Map.of(
                    "measure",
                    "EXPENDITURE",
                    "lineId",
                    BudgetFixture.LINE.lineId() + "-not",
                    "budgetYear",
                    2026,
                    "deltaCents",
                    1)))
        .statusCode(409)
        .body(
            "errors.code",
            equalTo(
                List.of(
                    "year-before-document",
                    "delta-zero",
                    "line-for-expenditure-only",
                    "unknown-line")));
  }

  @Test
  void a_line_does_not_fall_below_nothing() {
    staff
        .post(
            "anna",
            Role.CONTROLLER,
            MUTATIONS,
            document(
                "O1",
                Map.of(
                    "measure",
                    "EXPENDITURE",
                    "lineId",
                    lineId("6-8-opdrachten-doorontwikkeling-en-innovatie"),
                    "budgetYear",
                    2026,
                    "deltaCents",
                    -70_750_000_01L)))
        .statusCode(409)
        .body("errors.code", hasItem("below-zero"));
  }

  @Test
  void a_year_that_is_final_takes_no_supplementary_budget() {
    staff
        .post(
            "anna",
            Role.CONTROLLER,
            MUTATIONS,
            Map.of(
                "chapter",
                chapter,
                "article",
                "6",
                "budgetYear",
                2024,
                "phase",
                "O2",
                "source",
                "te laat",
                "mutations",
                List.of(Map.of("measure", "COMMITMENTS", "budgetYear", 2024, "deltaCents", 1)),
                "reason",
                "te laat"))
        .statusCode(409)
        .body("errors.code", hasItem("phase-passed"));
  }

  @Test
  void commitments_that_a_round_has_are_not_taken_from_the_article() {
    // Given
    var roundId = "round-" + UUID.randomUUID();
    budget.together(
        "/rounds/" + roundId + "/funding-proposals",
        Map.of(
            "lineId",
            lineId("6-8-opdrachten-doorontwikkeling-en-innovatie"),
            "budgetYear",
            2026,
            "amountCents",
            10_000_000_00L,
            "reason",
            "de ronde van 2026"));
    var id =
        budget.propose(
            MUTATIONS,
            document(
                "O1",
                Map.of(
                    "measure", "COMMITMENTS", "budgetYear", 2026, "deltaCents", -530_117_000_01L)));
    // When, Then
    staff
        .post("piet", Role.CONTROLLER, "/proposals/" + id + "/approvals", Map.of())
        .statusCode(409)
        .body("code", equalTo("ceiling-exceeded"));
    assertThat(amount(table(""), "COMMITMENTS", "ARTICLE", 2026)).isEqualTo(540_117_000_00L);
  }

  @Test
  void an_unknown_article_is_not_found() {
    staff.get(Role.AUDITOR, "/appropriations?chapter=" + chapter + "&article=7").statusCode(404);
  }

  private Map<String, Object> document(String phase, Object... mutations) {
    return Map.of(
        "chapter",
        chapter,
        "article",
        "6",
        "budgetYear",
        2026,
        "phase",
        phase,
        "source",
        "Eerste suppletoire begroting 2026",
        "mutations",
        List.of(mutations),
        "reason",
        "besluit van het kabinet");
  }

  private JsonPath table(String query) {
    return staff
        .get(Role.AUDITOR, "/appropriations?chapter=" + chapter + "&article=6" + query)
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private List<Map<String, Object>> mutations() {
    return staff
        .get(Role.AUDITOR, "/appropriation-mutations?chapter=" + chapter + "&article=6")
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("");
  }

  private static long amount(JsonPath table, String measure, String level, int year) {
    int index = table.<Integer>getList("years").indexOf(year);
    var where = "rows.find { it.measure == '%s' && it.level == '%s' }".formatted(measure, level);
    return table.getLong(where + ".amountsCents[" + index + "]");
  }

  /** Each row with its place and its amounts in thousands. */
  private static List<String> rows(JsonPath table) {
    var rows = new ArrayList<String>();
    for (var row : table.<Map<String, Object>>getList("rows")) {
      var thousands = new ArrayList<Long>();
      for (var cents : (List<?>) row.get("amountsCents")) {
        assertThat(((Number) cents).longValue() % 1_000_00).isZero();
        thousands.add(((Number) cents).longValue() / 1_000_00);
      }
      rows.add(
          "%s|%s|%s|%s|%s|%s"
              .formatted(
                  row.get("measure"),
                  row.get("subArticle"),
                  row.get("instrument"),
                  row.get("detail"),
                  row.get("label"),
                  thousands));
    }
    return rows;
  }

  private static List<String> printedRows(PrintedTableFile printed) {
    return printed.rows().stream()
        .map(
            row ->
                "%s|%s|%s|%s|%s|%s"
                    .formatted(
                        row.measure(),
                        row.subArticle(),
                        row.instrument(),
                        row.detail(),
                        row.label(),
                        row.thousands()))
        .toList();
  }

  private Euro left(AccountCode code) {
    return accounts.find(code).orElseThrow().available();
  }

  private String lineId() {
    return lineId(SUBSIDIES);
  }

  private String lineId(String name) {
    return chapter.toLowerCase(Locale.ROOT) + "-" + name;
  }
}
