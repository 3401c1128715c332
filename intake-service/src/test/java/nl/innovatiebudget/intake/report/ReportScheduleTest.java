package nl.innovatiebudget.intake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.intake.round.Reporting;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportScheduleTest {

  @ParameterizedTest
  @CsvSource({
    // awarded, months, every, weeks, what is asked
    "2024-07-02, 12, 6, 13, PROGRESS 1 2025-01-02; FINAL 1 2025-10-01",
    "2024-07-02, 12, 4, 2, PROGRESS 1 2024-11-02; PROGRESS 2 2025-03-02; FINAL 1 2025-07-16",
    "2024-07-02, 6, 6, 13, FINAL 1 2025-04-03",
    "2024-07-02, 12, , , FINAL 1 2025-10-01",
    // a month that has no such day, and no term of a law: Easter Monday stays
    "2024-08-31, 6, 3, 7, PROGRESS 1 2024-11-30; FINAL 1 2025-04-18",
    "2024-09-24, 6, , 4, FINAL 1 2025-04-21",
  })
  void reports_are_asked_from_the_day_of_the_letter(
      LocalDate awardedOn,
      int months,
      @Nullable Integer every,
      @Nullable Integer weeks,
      String asked) {
    var schedule = ReportSchedule.of(awardedOn, months, new Reporting(every, weeks));

    assertThat(
            schedule.asked().stream()
                .map(
                    report ->
                        "%s %d %s".formatted(report.kind(), report.ordinal(), report.dueDay()))
                .collect(Collectors.joining("; ")))
        .isEqualTo(asked);
  }

  @Test
  void the_last_day_itself_is_in_time_in_amsterdam() {
    var schedule = ReportSchedule.of(LocalDate.of(2024, 7, 2), 12, Reporting.USUAL);
    var due = schedule.dueDay(ReportKind.FINAL, 1).orElseThrow();

    assertThat(due).isEqualTo("2025-10-01");
    assertThat(aReport(due, "2025-10-01T21:59:59Z").isLate()).isFalse();
    assertThat(aReport(due, "2025-10-01T22:00:00Z").isLate()).isTrue();
    assertThat(aReport(null, "2030-01-01T00:00:00Z").isLate()).isFalse();
  }

  @Test
  void what_did_not_come_is_overdue_and_no_longer_asked_after_the_final_report() {
    var schedule = ReportSchedule.of(LocalDate.of(2024, 7, 2), 12, new Reporting(4, 13));
    var today = LocalDate.of(2025, 1, 1);

    assertThat(AskedReport.of(schedule, List.of(), today))
        .extracting(AskedReport::state)
        .containsExactly(
            AskedReport.State.OVERDUE, AskedReport.State.EXPECTED, AskedReport.State.EXPECTED);
    assertThat(
            AskedReport.of(
                schedule,
                List.of(aReport(LocalDate.of(2025, 10, 1), "2025-01-01T09:00:00Z")),
                today))
        .extracting(AskedReport::kind, AskedReport::state)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(ReportKind.FINAL, AskedReport.State.SUBMITTED));
  }

  private static Report aReport(@Nullable LocalDate dueDay, String submittedAt) {
    var content =
        new ReportContent(
            UUID.randomUUID(), ReportKind.FINAL, List.of(), List.of(), "Done", List.of());
    return new Report(
        UUID.randomUUID(),
        1,
        Instant.parse(submittedAt),
        "person",
        "Utrecht",
        dueDay,
        content,
        content.form().sha256());
  }
}
