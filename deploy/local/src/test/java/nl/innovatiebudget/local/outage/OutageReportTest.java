package nl.innovatiebudget.local.outage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.local.drill.DrillOutcome;
import nl.innovatiebudget.local.outage.Count.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageReportTest {

  private static final DrillOutcome BOOKS = new DrillOutcome(1, 1, 100, 80, 3, 0, 0, 0, 0, true);
  private static final Recovery BACK =
      new Recovery("kill", "kafka", 1.0, 4.0, Map.of("submit", 3.0), 4.0);
  private static final List<String> DECIDED = List.of("NOT_TREATED a", "NOT_TREATED b");

  @TempDir Path directory;

  @Test
  void is_sound_when_the_letters_are_those_of_the_journal() {
    var report = report(letters(DECIDED), BOOKS, BACK, true);

    assertThat(report.sound()).isTrue();
    assertThat(report.lost()).isZero();
    assertThat(report.duplicated()).isZero();
  }

  @Test
  void one_letter_too_few_is_lost() {
    var report = report(letters(List.of("NOT_TREATED a")), BOOKS, BACK, true);

    assertThat(report.sound()).isFalse();
    assertThat(report.lost()).isEqualTo(1);
    assertThat(report.duplicated()).isZero();
  }

  @Test
  void one_letter_too_many_is_doubled() {
    var there = List.of("NOT_TREATED a", "NOT_TREATED b", "NOT_TREATED b");

    var report = report(letters(there), BOOKS, BACK, true);

    assertThat(report.sound()).isFalse();
    assertThat(report.lost()).isZero();
    assertThat(report.duplicated()).isEqualTo(1);
  }

  @Test
  void is_not_sound_without_the_proof_of_the_ledger() {
    var books = new DrillOutcome(1, 1, 100, 80, 3, 0, 0, 0, 0, false);

    assertThat(report(letters(DECIDED), books, BACK, true).sound()).isFalse();
  }

  @Test
  void is_not_sound_when_something_did_not_come_back_or_become_quiet() {
    var never = new Recovery("kill", "kafka", 1.0, Recovery.NEVER, Map.of(), Recovery.NEVER);

    assertThat(report(letters(DECIDED), BOOKS, never, true).sound()).isFalse();
    assertThat(report(letters(DECIDED), BOOKS, BACK, false).sound()).isFalse();
  }

  @Test
  void says_what_programs_look_for_and_forgets_an_earlier_run() throws Exception {
    var file = directory.resolve("target/drill.json");

    report(letters(DECIDED), BOOKS, BACK, true).write(file);

    var written = new ObjectMapper().readTree(file.toFile());
    assertThat(written.at("/lost").asLong(-1)).isZero();
    assertThat(written.at("/duplicated").asLong(-1)).isZero();
    assertThat(written.at("/faults/0/kind").asText()).isEqualTo("kill");
    assertThat(written.at("/faults/0/recoverySeconds").asDouble()).isEqualTo(4.0);
    OutageReport.forget(file);
    assertThat(Files.exists(file)).isFalse();
  }

  private static Tally letters(List<String> there) {
    return Count.tally("letters", DECIDED, there);
  }

  private static OutageReport report(
      Tally letters, DrillOutcome books, Recovery recovery, boolean quiet) {
    return OutageReport.of(
        7,
        60.0,
        new OutageReport.Requests(10, 2),
        0,
        0,
        List.of(books),
        quiet,
        List.of(letters),
        List.of(recovery));
  }
}
