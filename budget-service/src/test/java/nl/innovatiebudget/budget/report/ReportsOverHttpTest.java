package nl.innovatiebudget.budget.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import nl.innovatiebudget.budget.BudgetFixture;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.budget.report.MoneyFixture.Award;
import nl.innovatiebudget.budget.report.MoneyFixture.Round;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class ReportsOverHttpTest {

  @Inject MoneyFixture money;
  @Inject BudgetFixture budget;
  @Inject Staff staff;
  @Inject ObjectMapper json;

  private Round round;
  private Award running;
  private Award determined;

  /** One award runs, one was determined lower than was paid, one is reserved. */
  @BeforeEach
  void aRoundInWhichMuchHappened() {
    round = money.aFundedRound();
    money.aReservation(round.roundId(), 4_000_000);
    running = money.anAward(round.roundId(), 15_000_000, "=HYPERLINK(\"http://x\")");
    money.paid(running, round, 12_000_000, LocalDate.of(2024, 8, 1));
    money.planned(running, 2, 3_000_000, LocalDate.of(2026, 2, 1));
    determined = money.anAward(round.roundId(), 10_000_000, "Provincie, met komma");
    money.paid(determined, round, 8_000_000, LocalDate.of(2025, 1, 15));
    money.release(determined, 2_000_000, 6_000_000, LocalDate.of(2025, 9, 1));
    money.reclaimed(
        determined, 2_000_000, LocalDate.of(2025, 9, 1), 500_000, LocalDate.of(2025, 11, 1));
  }

  @Test
  void an_overview_says_where_all_money_of_a_round_is() {
    staff
        .get(Role.DECISION_MAKER, "/reports/rounds/{round}", round.roundId())
        .statusCode(200)
        .body("unit", equalTo("EUR_CENTS"))
        .body("ceilingCents", is(100_000_000))
        .body("fundedCents", is(100_000_000))
        .body("inNoPotCents", is(10_000_000))
        .body("total.holdsCents", is(90_000_000))
        .body("total.reservedCents", is(4_000_000))
        .body("total.committedCents", is(23_000_000))
        .body("total.leftCents", is(63_000_000))
        .body("total.awards", is(2))
        .body("total.paidCents", is(20_000_000))
        .body("total.orderedCents", is(0))
        .body("total.toPayCents", is(3_000_000))
        .body("total.toReclaimCents", is(1_500_000))
        .body("pots.potId", contains("small"))
        .body("pots[0].sums.leftCents", is(63_000_000));
    staff
        .get(Role.CONTROLLER, "/reports/rounds")
        .statusCode(200)
        .body("roundId", hasItem(round.roundId()));
    staff.get(Role.CONTROLLER, "/reports/rounds/nowhere").statusCode(404);
    staff.get(Role.JUROR, "/reports/rounds").statusCode(403);
  }

  @Test
  void who_asks_for_the_headers_of_an_export_gets_them() {
    staff
        .as("staff", Role.CONTROLLER)
        .head("/v1/exports/grants")
        .then()
        .statusCode(200)
        .header("Amount-Unit", equalTo("EUR"))
        .header("Content-Type", startsWith("text/csv"));
  }

  @Test
  void a_forecast_sets_what_was_bound_beside_what_is_paid_and_will_be() throws Exception {
    var years = years();

    // Bound in the year in which it was recorded, whichever that is here
    assertThat(years.stream().mapToLong(year -> year.get("committedCents").asLong()).sum())
        .isEqualTo(25_000_000);
    assertThat(years.stream().mapToLong(year -> year.get("releasedCents").asLong()).sum())
        .isEqualTo(2_000_000);
    var of2024 = year(years, 2024);
    assertThat(of2024.get("fundedCents").asLong()).isEqualTo(100_000_000);
    assertThat(of2024.get("appropriatedCommitmentsCents").asLong()).isEqualTo(500_000_000);
    assertThat(of2024.get("appropriatedCashCents").asLong()).isEqualTo(772_150_000);
    assertThat(of2024.get("paidCents").asLong()).isEqualTo(12_000_000);
    assertThat(of2024.get("forecastCents").asLong()).isEqualTo(12_000_000);
    var of2025 = year(years, 2025);
    assertThat(of2025.get("paidCents").asLong()).isEqualTo(8_000_000);
    assertThat(of2025.get("receivedCents").asLong()).isEqualTo(500_000);
    var of2026 = year(years, 2026);
    assertThat(of2026.get("plannedCents").asLong()).isEqualTo(3_000_000);
    assertThat(of2026.get("forecastCents").asLong()).isEqualTo(3_000_000);
    assertThat(years.getLast().get("outstandingAtEndCents").asLong()).isZero();
    staff.get(Role.AUDITOR, "/reports/cash-forecast").statusCode(200);
    staff.get(Role.OPERATOR, "/reports/cash-forecast").statusCode(403);
  }

  @ParameterizedTest
  @CsvSource({
    // on, open, age
    "2025-10-13, 2000000, NOT_OVERDUE",
    "2025-10-31, 2000000, UP_TO_30_DAYS",
    "2025-11-01, 1500000, UP_TO_30_DAYS",
    "2026-10-14, 1500000, LONGER",
  })
  void open_reclaims_are_shown_by_age_as_they_were_on_a_day(String on, int open, String age) {
    var reclaim = "reclaims.find { it.roundId == '%s' }.".formatted(round.roundId());
    staff
        .get(Role.CONTROLLER, "/reports/reclaim-ageing?on={on}", on)
        .statusCode(200)
        .body("on", equalTo(on))
        .body("unit", equalTo("EUR_CENTS"))
        .body(reclaim + "openCents", is(open))
        .body(reclaim + "age", equalTo(age))
        .body(reclaim + "lapsesOn", equalTo("2030-10-13"))
        .body(reclaim + "lapsesSoon", is(false));
  }

  @Test
  void before_it_was_raised_there_is_no_reclaim() {
    staff
        .get(Role.CONTROLLER, "/reports/reclaim-ageing?on=2025-08-31")
        .statusCode(200)
        .body("reclaims.findAll { it.roundId == '%s' }.size()".formatted(round.roundId()), is(0));
    staff
        .get(Role.CONTROLLER, "/reports/reclaim-ageing?on=2030-04-13")
        .body(
            "reclaims.find { it.roundId == '%s' }.lapsesSoon".formatted(round.roundId()), is(true));
    staff
        .get(Role.CONTROLLER, "/reports/reclaim-ageing?on=31-12-2025")
        .statusCode(400)
        .body("code", equalTo("day-invalid"));
  }

  @Test
  void budget_tables_have_exactly_the_columns_of_the_open_data_and_state_their_unit() {
    var answer =
        staff.get(Role.CONTROLLER, "/exports/budget-tables?budgetYear=2024").statusCode(200);

    answer.header("Amount-Unit", equalTo("EUR x 1000"));
    answer.header("Content-Type", startsWith("text/csv"));
    answer.header(
        "Content-Disposition",
        startsWith("attachment; filename=\"budgettaire-tabellen-eurx1000.csv"));
    var lines = lines(answer.extract().asString());
    assertThat(lines.getFirst())
        .isEqualTo(
            "\ufeffindex,jaar,fase,verantwoordelijk_minister,hoofdstuk_naam,hoofdstuk_nummer,"
                + "artikel_naam,artikel_nummer,beleid_of_niet_beleid,rbv_model,"
                + "artikelonderdeel_naam,artikelonderdeel_nummer,"
                + "instrument_of_uitsplitsing_apparaat_naam,"
                + "instrument_of_uitsplitsing_apparaat_nummer,"
                + "regeling_detailniveau_naam,regeling_detailniveau_nummer,vuo,bedrag");
    var whole =
        ",Minister van Binnenlandse Zaken en Koninkrijksrelaties,"
            + "Binnenlandse Zaken en Koninkrijksrelaties,VII,\"Overheid; \"\"digitaal\"\"\","
            + round.article()
            + ",Beleid,,";
    assertThat(lines.stream().map(line -> line.replaceFirst("^[0-9]+,", "")))
        .containsSubsequence(
            "2024,OWB" + whole + ",,,,,,V,4000",
            "2024,OWB" + whole + lineCells() + ",U,7722",
            "2024,OWB" + whole + ",,,,,,O,0");
    assertThat(lines.stream().map(line -> line.replaceFirst("^[0-9]+,", "")))
        .containsSubsequence(
            "2024,JV" + whole + ",,,,,,V,5000", "2024,JV" + whole + lineCells() + ",U,7721.5");
    staff
        .get(Role.CONTROLLER, "/exports/budget-tables/metadata")
        .statusCode(200)
        .body(
            "tableSchema.columns.find { it.name == 'bedrag' }.'schema:unitText'",
            equalTo("EUR x 1000"));
    staff.get(Role.CONTROLLER, "/exports/budget-tables?budgetYear=24").statusCode(400);
    staff.get(Role.CONTROLLER, "/exports/budget-tables?unit=EURO").statusCode(400);
    staff.get(Role.CONTROLLER, "/exports/nothing/metadata").statusCode(404);
  }

  @Test
  void the_printed_table_comes_out_again_with_the_totals_it_was_printed_with() throws Exception {
    var chapter = BudgetFixture.aChapter();
    budget.together(
        "/budget-table-proposals", BudgetFixture.table(chapter, BudgetFixture.printedTable()));

    var csv = staff.get(Role.CONTROLLER, "/exports/budget-tables").extract().asString();

    var sums = new TreeMap<String, Long>();
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv.substring(1))) {
      while (rows.hasNext()) {
        var row = rows.next();
        if (row.get("hoofdstuk_nummer").equals(chapter)) {
          sums.merge(
              row.get("vuo") + row.get("jaar") + row.get("fase"),
              Long.valueOf(row.get("bedrag")),
              Long::sum);
        }
      }
    }
    assertThat(sums)
        .containsEntry("V2024JV", 546_083L)
        .containsEntry("U2024JV", 523_985L)
        .containsEntry("V2025O1", 608_102L)
        .containsEntry("U2025O1", 609_302L)
        .containsEntry("U2026OWB", 540_117L)
        .containsEntry("U2027OWB", 529_044L)
        .containsEntry("U2028OWB", 620_413L)
        .containsEntry("U2029OWB", 613_757L)
        .containsEntry("U2030OWB", 610_657L)
        .containsEntry("V2030OWB", 610_657L)
        .hasSize(3 * 7);
  }

  @Test
  void the_recipients_list_has_exactly_its_columns_and_runs_nothing_in_a_spreadsheet() {
    var answer = staff.get(Role.AUDITOR, "/exports/recipients?budgetYear=2024").statusCode(200);

    answer.header("Amount-Unit", equalTo("EUR"));
    var lines = lines(answer.extract().asString());
    assertThat(lines.getFirst())
        .isEqualTo(
            "\ufeffBegrotingsjaar,Begrotingshoofdstuk,Begrotingsnaam,RIS_IBOS_nummer,Artikel,"
                + "Artikelonderdeel,Instrument,Detail,Regeling,Ontvanger,Bedrag,KvK_nummer,Rechtsvorm,"
                + "Id_nummer,Register_id_nummer,Plaats");
    assertThat(lines)
        .contains(
            "2024,VII,Binnenlandse Zaken en Koninkrijksrelaties,,%s,%s.8,Subsidies (regelingen),"
                    .formatted(round.article(), round.article())
                + "Doorontwikkeling,\"Regeling, artikel 2\",\"'=HYPERLINK(\"\"http://x\"\")\",120000,"
                + "12345678,Publiekrechtelijke rechtspersoon,"
                + running.number()
                + ",00000001003214345000,")
        .noneMatch(line -> line.startsWith("2025"));
    assertThat(
            lines(
                staff
                    .get(Role.AUDITOR, "/exports/recipients?unit=EUR_THOUSAND")
                    .extract()
                    .asString()))
        .anyMatch(line -> line.contains(determined.number()) && line.contains(",80,12345678,"));
    staff.get(Role.PROGRAMME_OFFICER, "/exports/recipients").statusCode(403);
  }

  @Test
  void the_register_and_360giving_tell_what_was_granted() throws Exception {
    var lines =
        lines(
            staff
                .get(Role.PROGRAMME_OFFICER, "/exports/grants?year=2024")
                .statusCode(200)
                .extract()
                .asString());
    assertThat(lines)
        .contains(
            determined.number()
                + ","
                + round.roundId()
                + ",\"Regeling, artikel 2\",\"Provincie, met komma\","
                + "Melden in één stap: Inwoners melden één keer.,2024-07-02,100000,,60000,2025-09-01,,80000");

    var answer = staff.get(Role.PROGRAMME_OFFICER, "/exports/360giving?year=2024").statusCode(200);
    answer.header("Amount-Unit", equalTo("EUR"));
    var grants = json.readTree(answer.extract().asString()).get("grants");
    var grant =
        StreamSupport.stream(grants.spliterator(), false)
            .filter(one -> one.get("id").asText().endsWith(running.number()))
            .findFirst()
            .orElseThrow();
    for (var one : grants) {
      assertThat(List.of("id", "title", "description", "currency", "awardDate"))
          .allMatch(field -> one.get(field).isTextual());
      assertThat(one.get("amountAwarded").isNumber()).isTrue();
      for (var organisation : List.of("recipientOrganization", "fundingOrganization")) {
        assertThat(one.get(organisation).get(0).get("id").isTextual()).isTrue();
        assertThat(one.get(organisation).get(0).get("name").isTextual()).isTrue();
      }
    }
    assertThat(grant.get("amountAwarded").decimalValue()).isEqualByComparingTo("150000");
    assertThat(grant.get("amountDisbursed").decimalValue()).isEqualByComparingTo("120000");
    assertThat(grant.get("awardDate").asText()).isEqualTo("2024-07-02");
    assertThat(grant.get("recipientOrganization").get(0).get("id").asText())
        .isEqualTo("NL-KVK-12345678");
    assertThat(staff.get(Role.AUDITOR, "/exports/360giving?year=2019").extract().asString())
        .isEqualTo("{\"grants\":[]}");
  }

  private String lineCells() {
    return "Deel,%s.8,Subsidies (regelingen),,Doorontwikkeling,".formatted(round.article());
  }

  private static List<String> lines(String csv) {
    return Arrays.asList(csv.split("\r\n"));
  }

  private List<JsonNode> years() throws Exception {
    var answer =
        staff
            .get(Role.CONTROLLER, "/reports/cash-forecast?roundId={round}", round.roundId())
            .statusCode(200)
            .extract()
            .asString();
    return StreamSupport.stream(json.readTree(answer).get("years").spliterator(), false).toList();
  }

  private static JsonNode year(List<JsonNode> years, int year) {
    return years.stream()
        .filter(one -> one.get("budgetYear").asInt() == year)
        .findFirst()
        .orElseThrow();
  }
}
