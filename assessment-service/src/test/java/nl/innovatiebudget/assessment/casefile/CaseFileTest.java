package nl.innovatiebudget.assessment.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.CaseNote.Kind;
import nl.innovatiebudget.assessment.round.RoundDefinition.LegalBasis;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFileTest {

  private static final Instant FIRST = Instant.parse("2024-03-20T10:00:00Z");
  private static final Instant LATER = Instant.parse("2024-04-12T10:00:00Z");
  private static final Text WHY = new Text("omdat", "because");

  @ParameterizedTest(name = "{0}, eligible {1}, seated {2}, scored {3}: {4}, changed {5}")
  @CsvSource({
    "ELIGIBLE, true, false, false, ELIGIBLE, false",
    "ELIGIBLE, false, false, false, INELIGIBLE, false",
    "INELIGIBLE, true, false, false, ELIGIBLE, false",
    "INELIGIBLE, true, true, false, ASSIGNED, false",
    "INELIGIBLE, true, true, true, ASSIGNED, true",
    "ASSIGNED, true, true, false, ASSIGNED, false",
    "ASSIGNED, false, true, false, INELIGIBLE, false",
    "ASSIGNED, false, true, true, ASSIGNED, true",
    "CLEAR_YES, false, true, true, CLEAR_YES, true",
    "DOUBT, true, true, true, DOUBT, true",
    "CLEAR_NO, true, true, true, CLEAR_NO, true",
    "WITHDRAWN, true, false, false, WITHDRAWN, false",
    "NOT_TREATED, true, true, true, NOT_TREATED, true",
  })
  void new_content_is_taken_and_decides_where_the_case_stands_until_the_jury_scores(
      CaseState from,
      boolean eligible,
      boolean seated,
      boolean scored,
      CaseState to,
      boolean changed) {
    // Given
    var file = aCase(from);
    // When
    file.resubmitted(submission(2, LATER), judgement(eligible), seated, scored);
    // Then
    assertThat(file.state()).isEqualTo(to);
    assertThat(file.application().submissionNumber()).isEqualTo(2);
    assertThat(file.firstReceivedAt()).isEqualTo(FIRST);
    assertThat(file.contentChangedAt().isPresent()).isEqualTo(changed);
    assertThat(file.notes()).last().isEqualTo(new CaseNote(Kind.RESUBMITTED, LATER, null));
  }

  @ParameterizedTest
  @CsvSource({"AWAITING_FUNDS", "FUNDS_REFUSED", "AWARDED", "REFUSED"})
  void a_case_with_a_decision_stays_as_it_is_whatever_intake_says(CaseState decided) {
    // Given
    var file = aCase(decided);
    // When
    file.resubmitted(submission(2, LATER), judgement(false), true, true);
    file.left(CaseState.WITHDRAWN);
    file.left(CaseState.NOT_TREATED);
    file.reopened(judgement(true), true);
    // Then
    assertThat(file.state()).isEqualTo(decided);
    assertThat(file.application().submissionNumber()).isEqualTo(1);
    assertThat(file.notes()).extracting(CaseNote::kind).containsExactly(Kind.RESUBMITTED);
  }

  @ParameterizedTest(name = "eligible {0}, seated {1}: {2}")
  @CsvSource({
    "true, false, ELIGIBLE",
    "true, true, ASSIGNED",
    "false, true, INELIGIBLE",
  })
  void a_reopened_case_is_judged_again(boolean eligible, boolean seated, CaseState to) {
    var file = aCase(CaseState.WITHDRAWN);
    file.reopened(judgement(eligible), seated);
    assertThat(file.state()).isEqualTo(to);
  }

  @Test
  void what_was_noted_before_is_not_noted_again() {
    var file = aCase(CaseState.ELIGIBLE);
    var note = new CaseNote(Kind.WITHDRAWN, LATER, "toch niet");
    assertThat(file.note(note)).isTrue();
    assertThat(file.note(note)).isFalse();
    assertThat(file.notes()).containsExactly(note);
  }

  private static CaseFile aCase(CaseState state) {
    var file = new CaseFile(submission(1, FIRST), judgement(state != CaseState.INELIGIBLE));
    switch (state) {
      case ELIGIBLE, INELIGIBLE -> {}
      case ASSIGNED -> file.assigned();
      case CLEAR_YES, DOUBT, CLEAR_NO -> {
        file.assigned();
        file.preselected(state);
      }
      case AWAITING_FUNDS, FUNDS_REFUSED, AWARDED -> {
        file.assigned();
        file.preselected(CaseState.CLEAR_YES);
        file.proposed(UUID.randomUUID(), Euro.of("1.00"), List.of(WHY), LATER);
        if (state == CaseState.AWARDED) {
          file.fundsReserved();
        } else if (state == CaseState.FUNDS_REFUSED) {
          file.fundsRefused(Euro.ZERO);
        }
      }
      case REFUSED -> {
        file.assigned();
        file.preselected(CaseState.CLEAR_NO);
        file.refused(UUID.randomUUID(), List.of(WHY), LATER);
      }
      case WITHDRAWN, NOT_TREATED -> file.left(state);
    }
    return file;
  }

  private static Judgement judgement(boolean eligible) {
    return new Judgement(
        List.of(new RuleOutcome("duration-too-long", eligible, WHY)),
        new LegalBasis(List.of(), "SUBSIDY", "artikel 2"));
  }

  private static Application submission(int number, Instant receivedAt) {
    return new Application(
        new UUID(9, 9),
        "IBDO-2024-0001",
        number,
        "ibdo-2024",
        1,
        "Titel",
        "Samenvatting",
        "small",
        Euro.of("2.00"),
        Euro.of("1.00"),
        Euro.of("1.00"),
        12,
        "nl",
        receivedAt,
        "0".repeat(64),
        List.of(),
        null);
  }
}
