package nl.innovatiebudget.budget.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLineTest {

  @Test
  void every_text_of_a_line_is_harmless_and_nothing_is_an_empty_cell() {
    assertThat(CsvLine.of(Arrays.asList("a \"b\"", "=c", null, 7)))
        .isEqualTo("\"a \"\"b\"\"\",'=c,,7\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "EUR_THOUSAND, 772200000, 7722",
    "EUR_THOUSAND, 772250000, 7722.5",
    "EUR_THOUSAND, 1, 0.00001",
    "EUR_THOUSAND, 0, 0",
    "EUR_THOUSAND, 10000000, 100",
    "EUR, 772200000, 7722000",
    "EUR, 150, 1.5",
    "EUR, -1, -0.01",
    "EUR, 9223372036854775807, 92233720368547758.07",
  })
  void sums_are_exact_numbers_in_the_unit_that_is_stated(
      Amount.Unit unit, long cents, String written) {
    assertThat(CsvLine.of(List.of(new Amount(cents, unit)))).isEqualTo(written + "\r\n");
  }

  @Test
  void the_file_itself_says_the_unit() {
    assertThat(ExportTable.RECIPIENTS.fileName(Amount.Unit.EUR)).isEqualTo("ontvangers-eur.csv");
    assertThat(ExportTable.BUDGET_TABLES.fileName(Amount.Unit.EUR_THOUSAND))
        .isEqualTo("budgettaire-tabellen-eurx1000.csv");
  }
}
