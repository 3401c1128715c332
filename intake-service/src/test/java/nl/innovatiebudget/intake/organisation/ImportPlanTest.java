package nl.innovatiebudget.intake.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImportPlanTest {

  private final Organisation alphen =
      known("Alphen,MUNICIPALITY,,EUROPEAN,10000001,823288444,,2000-01-01,2023-12-31");
  private final Organisation breda =
      known("Breda,MUNICIPALITY,,EUROPEAN,10000002,,00000099000000002000,2000-01-01,");

  @Test
  void a_line_that_says_what_is_known_changes_nothing() {
    var plan = plan("Breda,MUNICIPALITY,,EUROPEAN,10000002,,00000099000000002000,2000-01-01,");

    assertThat(plan.faults()).isEmpty();
    assertThat(plan.unchanged()).isEqualTo(1);
    assertThat(plan.added()).isEmpty();
    assertThat(plan.updated()).isEmpty();
  }

  @Test
  void one_number_is_enough_to_know_an_organisation_and_the_line_replaces_all_of_its_entry() {
    var plan = plan("Groot-Breda,MUNICIPALITY,Brabant,EUROPEAN,10000002,,,2000-01-01,");

    assertThat(plan.faults()).isEmpty();
    assertThat(plan.updated()).containsOnlyKeys(breda);
    assertThat(plan.updated().get(breda).oin()).isNull();
  }

  @Test
  void a_line_of_which_no_number_is_known_is_a_new_organisation() {
    var plan = plan("Breda,MUNICIPALITY,,EUROPEAN,10000003,,,2000-01-01,");

    assertThat(plan.faults()).isEmpty();
    assertThat(plan.added()).hasSize(1);
  }

  @Test
  void an_end_that_was_a_mistake_can_be_mended() {
    var plan = plan("Alphen,MUNICIPALITY,,EUROPEAN,10000001,823288444,,2000-01-01,");

    assertThat(plan.faults()).isEmpty();
    assertThat(plan.updated()).containsOnlyKeys(alphen);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the merged municipality took over the number of one that ended
        "N,MUNICIPALITY,,EUROPEAN,10000001,,,2024-01-01, | number-of-ended-organisation",
        "N,MUNICIPALITY,,EUROPEAN,10000009,823288444,,2024-01-01, | number-of-ended-organisation",
        "N,MUNICIPALITY,,EUROPEAN,10000001,,00000099000000002000,2024-01-01, | two-organisations",
        "N,MUNICIPALITY,,EUROPEAN,10000002,823288444,,2024-01-01, | two-organisations",
      })
  void a_number_does_not_go_over_to_another_organisation(String line, String code) {
    var plan = plan(line);

    assertThat(plan.faults()).extracting(LineFault::code).containsExactly(code);
    assertThat(plan.faults().getFirst().detail().en()).contains("Alphen");
    assertThat(plan.added()).isEmpty();
    assertThat(plan.updated()).isEmpty();
  }

  @Test
  void a_number_does_not_go_over_within_one_file_either() {
    var plan =
        plan(
            "Breda,MUNICIPALITY,,EUROPEAN,,,00000099000000002000,2000-01-01,2023-12-31",
            "N,MUNICIPALITY,,EUROPEAN,10000002,,,2024-01-01,",
            "Cuijk,MUNICIPALITY,,EUROPEAN,10000003,,,2000-01-01,2023-12-31",
            "Land van Cuijk,MUNICIPALITY,,EUROPEAN,10000003,,,2024-01-01,");

    assertThat(plan.faults())
        .extracting(LineFault::line, LineFault::code)
        .containsExactly(tuple(3, "same-organisation"), tuple(5, "duplicate"));
    assertThat(plan.faults().getFirst().detail().en()).contains("line 2").contains("Breda");
    assertThat(plan.faults().getLast().detail().en()).contains("line 4");
  }

  @ParameterizedTest
  @CsvSource({"2023-12-31, true", "2024-06-30, true", "2024-07-01, false", "'', false"})
  void an_organisation_that_was_succeeded_ends_before_that(String validTo, boolean accepted) {
    var plan =
        plan(
            Map.of(alphen.organisationId(), LocalDate.of(2024, 7, 1)),
            "Alphen,MUNICIPALITY,,EUROPEAN,10000001,823288444,,2000-01-01," + validTo);

    assertThat(plan.faults())
        .extracting(LineFault::code)
        .isEqualTo(accepted ? List.of() : List.of("succeeded"));
  }

  private ImportPlan plan(String... lines) {
    return plan(Map.of(), lines);
  }

  private ImportPlan plan(Map<UUID, LocalDate> succeededOn, String... lines) {
    return new ImportPlan(read(lines), List.of(alphen, breda), succeededOn);
  }

  private static Organisation known(String line) {
    var entry = read(line).getFirst().entry();
    return new Organisation(UUID.randomUUID(), entry, Instant.EPOCH, "officer");
  }

  private static List<RegisterLine> read(String... lines) {
    var text = RegisterColumn.HEADER + "\n" + String.join("\n", lines);
    var file = RegisterFile.read(text.getBytes(StandardCharsets.UTF_8));
    assertThat(file.faults()).isEmpty();
    return file.lines();
  }
}
