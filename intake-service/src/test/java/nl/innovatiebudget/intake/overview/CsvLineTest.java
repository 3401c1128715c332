package nl.innovatiebudget.intake.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLineTest {

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
    assertThat(CsvLine.cell(text).replace("\"", "")).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Straße 🚲", "שלום", "a=b", "1-2", "50% -", "O'Neill", "e-mail"})
  void what_is_harmless_stays_as_it_is(String text) {
    assertThat(CsvLine.cell(text)).isEqualTo(text);
  }

  @Test
  void nothing_runs_behind_the_separator_of_a_dutch_spreadsheet() {
    assertThat(CsvLine.cell("x;=1+1")).isEqualTo("\"x;'=1+1\"");
    assertThat(CsvLine.cell("a; \u200b@b;c")).isEqualTo("\"a;' \u200b@b;c\"");
  }

  @Test
  void separators_and_quotes_are_kept_inside_their_cell_and_a_line_break_becomes_a_space() {
    assertThat(CsvLine.cell("a,b")).isEqualTo("\"a,b\"");
    assertThat(CsvLine.cell("say \"yes\"")).isEqualTo("\"say \"\"yes\"\"\"");
    assertThat(CsvLine.cell("one\r\n=two")).isEqualTo("one =two");
    assertThat(CsvLine.cell("\r=1")).isEqualTo("' =1");
    assertThat(CsvLine.cell("=\"a\",1")).isEqualTo("\"'=\"\"a\"\",1\"");
  }

  @Test
  void a_line_has_a_cell_for_every_heading() {
    var row =
        new SubmittedRow(
            new UUID(0, 7),
            1,
            "IBDO-2024-0001",
            "One, two",
            "Ede",
            "small",
            Euro.ofCents(200),
            Euro.ofCents(150),
            ApplicationStatus.SUBMITTED,
            Instant.parse("2024-03-20T09:00:00Z"),
            1,
            null);

    assertThat(CsvLine.HEADER)
        .isEqualTo(
            "number,title,leadName,potId,costCents,requestedCents,status,receivedAt,submission,"
                + "supplementUntil,applicationId\r\n");
    assertThat(CsvLine.of(row))
        .isEqualTo(
            "IBDO-2024-0001,\"One, two\",Ede,small,200,150,SUBMITTED,2024-03-20T09:00:00Z,1,,"
                + "00000000-0000-0000-0000-000000000007\r\n");
  }
}
