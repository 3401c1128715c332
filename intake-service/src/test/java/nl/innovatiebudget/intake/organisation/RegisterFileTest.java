package nl.innovatiebudget.intake.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.innovatiebudget.kit.identity.BodyId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterFileTest {

  private static final String HEADER =
      "name,kind,region,countryPart,kvk,rsin,oin,validFrom,validTo\n";

  @Test
  void a_good_line_is_read_with_its_quotes_accents_and_empty_cells() {
    var file =
        read(
            "\uFEFF"
                + HEADER
                + "\"Gemeente Súdwest, A\", MUNICIPALITY ,Fryslân,EUROPEAN,12345678,823288444,,"
                + "2020-01-01,\r\n");

    assertThat(file.faults()).isEmpty();
    assertThat(file.lines())
        .containsExactly(
            new RegisterLine(
                2,
                new RegisterEntry(
                    "Gemeente Súdwest, A",
                    OrganisationKind.MUNICIPALITY,
                    "Fryslân",
                    CountryPart.EUROPEAN,
                    "12345678",
                    "823288444",
                    null,
                    LocalDate.of(2020, 1, 1),
                    null)));
  }

  @Test
  void the_columns_may_stand_in_any_order() {
    var file =
        read(
            "oin,validTo,validFrom,kind,countryPart,region,rsin,kvk,name\n"
                + ",2021-01-01,2020-01-01,MINISTRY,EUROPEAN,,,12345678,A\n");

    assertThat(file.faults()).isEmpty();
    var entry = file.lines().getFirst().entry();
    assertThat(entry.name()).isEqualTo("A");
    assertThat(entry.validTo()).isEqualTo("2021-01-01");
    assertThat(entry.bodyIds()).containsExactly(new BodyId(BodyId.Kind.KVK, "12345678"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",MUNICIPALITY,,EUROPEAN,12345678,,,2020-01-01, | name",
        "\" \",MUNICIPALITY,,EUROPEAN,12345678,,,2020-01-01, | name",
        "A,TOWN,,EUROPEAN,12345678,,,2020-01-01, | kind",
        "A,MUNICIPALITY,,ASIAN,12345678,,,2020-01-01, | countryPart",
        "A,MUNICIPALITY,,,12345678,,,2020-01-01, | countryPart",
        "A,CARIBBEAN_PUBLIC_BODY,,EUROPEAN,12345678,,,2020-01-01, | countryPart",
        "A,MUNICIPALITY,,EUROPEAN,1234567,,,2020-01-01, | kvk",
        "A,MUNICIPALITY,,EUROPEAN,١٢٣٤٥٦٧٨,,,2020-01-01, | kvk",
        "A,MUNICIPALITY,,EUROPEAN,,123456789,,2020-01-01, | rsin",
        "A,MUNICIPALITY,,EUROPEAN,,,0000000112345678,2020-01-01, | oin",
        "A,MUNICIPALITY,,EUROPEAN,,,0000000500AB12345000,2020-01-01, | oin-prefix",
        "A,MUNICIPALITY,,EUROPEAN,,,00000001123456789000,2020-01-01, | oin-number",
        "A,MUNICIPALITY,,EUROPEAN,,,00000003123456781000,2020-01-01, | oin-number",
        "A,MUNICIPALITY,,EUROPEAN,,822477348,00000001823288444000,2020-01-01, | oin-differs",
        "A,MUNICIPALITY,,EUROPEAN,87654321,,00000003123456780000,2020-01-01, | oin-differs",
        "A,MUNICIPALITY,,EUROPEAN,,,,2020-01-01, | number-missing",
        "A,MUNICIPALITY,,EUROPEAN,12345678,,,01-01-2020, | validFrom",
        "A,MUNICIPALITY,,EUROPEAN,12345678,,,+999999999-12-31, | validFrom",
        "A,MUNICIPALITY,,EUROPEAN,12345678,,,2020-01-01,2020-02-30 | validTo",
        "A,MUNICIPALITY,,EUROPEAN,12345678,,,2020-01-02,2020-01-01 | validity",
        "A,MUNICIPALITY,12345678 | columns",
        "A,MUNICIPALITY,,EUROPEAN,12345678,,,2020-01-02,, | columns",
        "A,TOWN,,ASIAN,1,,,, | kind countryPart kvk validFrom",
      })
  void a_faulty_line_is_named_with_everything_that_is_wrong(String line, String codes) {
    var file = read(HEADER + line);

    assertThat(file.lines()).isEmpty();
    assertThat(file.faults()).extracting(LineFault::line).containsOnly(2);
    assertThat(file.faults()).extracting(LineFault::code).containsExactly(codes.split(" "));
  }

  @ParameterizedTest(name = "{0} characters in column {1}")
  @CsvSource({"201, 0, name", "101, 2, region"})
  void an_over_long_text_is_refused(int length, int column, String code) {
    var cells = "A,MINISTRY,B,EUROPEAN,12345678,,,2020-01-01,".split(",", -1);
    cells[column] = "é".repeat(length);
    assertThat(codes(HEADER + String.join(",", cells))).containsExactly(code);

    cells[column] = "é".repeat(length - 1);
    assertThat(codes(HEADER + String.join(",", cells))).isEmpty();
  }

  @Test
  void a_character_that_nobody_can_read_is_refused() {
    assertThat(codes(HEADER + "A\u0000B,MINISTRY,C\u0007D,EUROPEAN,12345678,,,2020-01-01,"))
        .containsExactly("name", "region");
  }

  @Test
  void an_oin_that_is_made_of_another_number_gives_that_number_too() {
    var file =
        read(
            HEADER
                + "A,MINISTRY,,EUROPEAN,,,00000001823288444000,2020-01-01,\n"
                + "B,MINISTRY,,EUROPEAN,12345678,,00000003123456780000,2020-01-01,\n"
                + "C,MINISTRY,,EUROPEAN,,,00000099123456780000,2020-01-01,\n");

    assertThat(file.faults()).isEmpty();
    assertThat(file.lines()).extracting(line -> line.entry().rsin()).startsWith("823288444");
    assertThat(file.lines())
        .extracting(line -> line.entry().kvk())
        .containsExactly(null, "12345678", null);
  }

  @Test
  void a_quote_without_an_end_spoils_its_own_line_only() {
    var file = read(HEADER + "\"A,MUNICIPALITY\n\nB,PROVINCE,,EUROPEAN,12345678,,,2020-01-01,\n");

    assertThat(file.lines()).extracting(line -> line.entry().name()).isEqualTo(List.of("B"));
    assertThat(file.faults()).extracting(LineFault::line).containsExactly(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\"",
        "name;kind;region;countryPart;kvk;rsin;oin;validFrom;validTo",
        "name,kind,kvk,rsin,oin,validFrom,validTo",
        "name,kind,region,countryPart,kvk,rsin,oin,validFrom,validTo,remark",
        "name,name,region,countryPart,kvk,rsin,oin,validFrom,validTo",
        "name,kind,region,countryPart,kvk,rsin,oin,validFrom,validTo,validTo",
        "Name,kind,region,countryPart,kvk,rsin,oin,validFrom,validTo",
      })
  void a_file_without_exactly_the_agreed_columns_is_refused(String header) {
    assertThat(codes(header + "\nA,MINISTRY,,EUROPEAN,12345678,,,2020-01-01,\n"))
        .containsExactly("header");
  }

  @Test
  void a_file_in_another_encoding_is_refused() {
    var latin = (HEADER + "Fryslân,PROVINCE,,EUROPEAN,12345678,,,2020-01-01,");

    assertThat(RegisterFile.read(latin.getBytes(StandardCharsets.ISO_8859_1)).faults())
        .extracting(LineFault::code)
        .containsExactly("encoding");
  }

  @Test
  void ten_thousand_lines_are_accepted_and_one_more_is_not() {
    var lines =
        IntStream.range(0, RegisterFile.MOST_LINES)
            .mapToObj("A,MINISTRY,,EUROPEAN,%08d,,,2020-01-01,\n\n"::formatted)
            .collect(Collectors.joining());

    assertThat(read(HEADER + lines).lines()).hasSize(RegisterFile.MOST_LINES);
    assertThat(codes(HEADER + lines + "B")).containsExactly("too-many-lines");
  }

  @Test
  void a_file_may_have_two_mebibytes() {
    var most = HEADER + " ".repeat(RegisterFile.MOST_BYTES - HEADER.length());

    assertThat(codes(most)).isEmpty();
    assertThat(codes(most + " ")).containsExactly("too-large");
  }

  @Test
  void the_register_of_the_demo_can_be_read() throws IOException {
    var demo = Path.of("../deploy/local/src/main/resources/demo/bodies.csv");

    var file = RegisterFile.read(Files.readAllBytes(demo));

    assertThat(file.faults()).isEmpty();
    assertThat(file.lines()).hasSize(41);
  }

  private static List<String> codes(String text) {
    return read(text).faults().stream().map(LineFault::code).toList();
  }

  private static RegisterFile read(String text) {
    return RegisterFile.read(text.getBytes(StandardCharsets.UTF_8));
  }
}
