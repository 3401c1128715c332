package nl.innovatiebudget.intake.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFileTest {

  private static final String HEADER = "name,kind,kvk,rsin,oin,validFrom,validTo\n";

  @Test
  void a_good_line_is_read_with_its_quotes_and_empty_cells() {
    var file =
        RegisterFile.read(
            "\uFEFF"
                + HEADER
                + "\"Gemeente A, B\",MUNICIPALITY,12345678,823288444,,2020-01-01,\r\n");

    assertThat(file.faults()).isEmpty();
    var line = file.lines().getFirst();
    assertThat(line.name()).isEqualTo("Gemeente A, B");
    assertThat(line.bodyIds()).hasSize(2);
    assertThat(line.validTo()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",MUNICIPALITY,12345678,,,2020-01-01, | name",
        "A,TOWN,12345678,,,2020-01-01, | kind",
        "A,MUNICIPALITY,1234567,,,2020-01-01, | kvk",
        "A,MUNICIPALITY,,123456789,,2020-01-01, | rsin",
        "A,MUNICIPALITY,,,0000000112345678,2020-01-01, | oin",
        "A,MUNICIPALITY,,,,2020-01-01, | number-missing",
        "A,MUNICIPALITY,12345678,,,01-01-2020, | validFrom",
        "A,MUNICIPALITY,12345678,,,+999999999-12-31, | validFrom",
        "A,MUNICIPALITY,12345678,,,2020-01-01,2020-02-30 | validTo",
        "A,MUNICIPALITY,12345678,,,2020-01-02,2020-01-01 | validity",
        "A,MUNICIPALITY,12345678 | columns",
        "A,TOWN,1,,,, | kind kvk validFrom",
      })
  void a_faulty_line_is_named_with_everything_that_is_wrong(String line, String codes) {
    var file = RegisterFile.read(HEADER + line);

    assertThat(file.lines()).isEmpty();
    assertThat(file.faults()).extracting(LineFault::line).containsOnly(2);
    assertThat(file.faults()).extracting(LineFault::code).containsExactly(codes.split(" "));
  }

  @Test
  void a_quote_without_an_end_spoils_its_own_line_only() {
    var file = RegisterFile.read(HEADER + "\"A,MUNICIPALITY\nB,PROVINCE,12345678,,,2020-01-01,\n");

    assertThat(file.lines()).extracting(RegisterLine::name).isEqualTo(List.of("B"));
    assertThat(file.faults()).extracting(LineFault::line).containsExactly(2);
  }

  @ParameterizedTest
  @CsvSource({"''", "'name;kind'", "'kind,name,kvk,rsin,oin,validFrom,validTo'"})
  void a_file_without_the_agreed_header_is_refused(String text) {
    assertThat(RegisterFile.read(text).faults())
        .extracting(LineFault::code)
        .containsExactly("header");
  }
}
