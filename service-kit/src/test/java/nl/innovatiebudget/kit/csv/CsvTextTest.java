package nl.innovatiebudget.kit.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+31 6",
        "-5",
        "@SUM(A1)",
        "\t=1",
        "\tx",
        "  =1+1",
        "\u00a0=1",
        "\u200b=1",
        "\ufeff=1",
        "\uff1d1+1",
        "\uff20x"
      })
  void what_a_spreadsheet_would_run_becomes_text(String text) {
    assertThat(CsvText.cell(text).replace("\"", "")).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Straße 🚲", "שלום", "a=b", "1-2", "50% -", "O'Neill", "e-mail"})
  void what_is_harmless_stays_as_it_is(String text) {
    assertThat(CsvText.cell(text)).isEqualTo(text);
  }

  @Test
  void nothing_runs_behind_the_separator_of_a_dutch_spreadsheet() {
    assertThat(CsvText.cell("x;=1+1")).isEqualTo("\"x;'=1+1\"");
    assertThat(CsvText.cell("a; \u200b@b;c")).isEqualTo("\"a;' \u200b@b;c\"");
  }

  @Test
  void separators_and_quotes_are_kept_inside_their_cell_and_a_line_break_becomes_a_space() {
    assertThat(CsvText.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(CsvText.cell("say \"yes\"")).isEqualTo("\"say \"\"yes\"\"\"");
    assertThat(CsvText.cell("one\r\n=two")).isEqualTo("one =two");
    assertThat(CsvText.cell("\r=1")).isEqualTo("' =1");
    assertThat(CsvText.cell("=\"a\",1")).isEqualTo("\"'=\"\"a\"\",1\"");
  }

  @Test
  void a_formula_on_a_line_of_its_own_is_text_too() {
    assertThat(CsvText.cell("\n=1")).isEqualTo("' =1");
  }
}
