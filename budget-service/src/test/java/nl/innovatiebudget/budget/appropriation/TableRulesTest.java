package nl.innovatiebudget.budget.appropriation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.innovatiebudget.budget.BudgetFixture;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Printed budget tables and their totals. */
class TableRulesTest {

  private static final String PRINTED = BudgetFixture.printedTable();

  @Test
  void the_printed_table_is_read_whole_and_adds_up_in_every_year() {
    var table = table(PRINTED);
    assertThat(table.rows()).hasSize(77);
    assertThat(table.years()).containsExactly(2024, 2025, 2026, 2027, 2028, 2029, 2030);
    assertThat(TableRules.judge(table)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "an article | expenditure,6,,,,Uitgaven,523985 | expenditure,6,,,,Uitgaven,523984 |"
            + " EXPENDITURE / 6, 2024: printed 523984, but the rows under it add up to 523985",
        "a sub-article | informatiesamenleving\",85910 | informatiesamenleving\",85911 |"
            + " EXPENDITURE / 6 / 6.2, 2024: printed 85911, but the rows under it add up to 85910",
        "an instrument | Subsidies (regelingen),,Subsidies (regelingen),7722 |"
            + " Subsidies (regelingen),,Subsidies (regelingen),7723 |"
            + " 6.8 / Subsidies (regelingen), 2024: printed 7723",
      })
  void a_total_that_is_one_thousand_off_is_refused(
      String level, String right, String wrong, String expected) {
    assertThat(PRINTED).contains(right);
    var faults = TableRules.judge(table(PRINTED.replace(right, wrong)));
    assertThat(faults).extracting(Rejection::code).contains("total-differs");
    assertThat(faults).extracting(fault -> fault.detail().en()).anyMatch(t -> t.contains(expected));
  }

  @Test
  void all_differences_are_given_at_once() {
    // Given a detail that is left out of the table, in all years but those in which it is nothing
    var without =
        PRINTED.replaceAll("(?m)^expenditure,6,6\\.5,Opdrachten,Identiteitsstelsel.*\n", "");
    // When, Then
    assertThat(TableRules.judge(table(without)))
        .hasSize(7)
        .extracting(Rejection::code)
        .containsOnly("total-differs");
  }

  @Test
  void a_table_without_a_total_is_refused() {
    var without = PRINTED.replaceAll("(?m)^expenditure,6,6\\.7,,,.*\n", "");
    assertThat(TableRules.judge(table(without)))
        .extracting(Rejection::code)
        .contains("total-missing");
  }

  @Test
  void a_row_that_is_there_twice_is_refused() {
    var twice = PRINTED + "receipts,6,,,,Ontvangsten,1,2,3,4,5,6,7\n";
    assertThat(TableRules.judge(table(twice))).extracting(Rejection::code).contains("row-twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "kind,article\n",
        "kind,article,sub_article,instrument,detail,label\n",
        "kind,article,sub_article,instrument,detail,label,2024,2026\n",
        "kind,article,sub_article,instrument,detail,label,jaar\n",
      })
  void another_header_is_refused(String csv) {
    assertThatThrownBy(() -> PrintedTableFile.read(csv))
        .isInstanceOf(Rejected.class)
        .hasMessage("table-header");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "income,6,,,,Verplichtingen,1",
        "commitments,zes,,,,Verplichtingen,1",
        "commitments,6,,,,Verplichtingen,1.5",
        "commitments,6,,,,Verplichtingen,-1",
        "commitments,6,,,,Verplichtingen,1234567890",
        "commitments,6,,,,Verplichtingen",
        "commitments,6,,,,,1",
        "commitments,6,6.2,,,Verplichtingen,1",
        "expenditure,6,,Opdrachten,,Opdrachten,1",
        "expenditure,6,6.a,,,Overig,1",
        "expenditure,6,6.1.1.1.1,,,Overig,1",
      })
  void a_line_that_is_no_row_of_a_budget_is_refused(String line) {
    var csv = "kind,article,sub_article,instrument,detail,label,2024\n" + line + "\n";
    assertThatThrownBy(() -> PrintedTableFile.read(csv))
        .isInstanceOf(Rejected.class)
        .hasMessage("table-line-unreadable");
  }

  private static PrintedTable table(String csv) {
    var file = PrintedTableFile.read(csv);
    return new PrintedTable(
        "VII", "Artikel 6", 2026, Phase.OWB, "tabel 10", file.years(), List.copyOf(file.rows()));
  }
}
