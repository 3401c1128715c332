package nl.innovatiebudget.assessment.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.casefile.Participant;
import nl.innovatiebudget.assessment.casefile.Participant.Role;
import nl.innovatiebudget.assessment.casefile.RuleOutcome;
import nl.innovatiebudget.assessment.round.RoundDefinition;
import nl.innovatiebudget.assessment.round.RoundDefinition.Assessment;
import nl.innovatiebudget.assessment.round.RoundDefinition.Consortium;
import nl.innovatiebudget.assessment.round.RoundDefinition.Pot;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EligibilityTest {

  @ParameterizedTest(name = "{0}: cost {1}, own {2}, asked {3}: {4}")
  @CsvSource({
    "small, 200000.00, 50000.00, 150000.00, ''",
    "small, 200000.00, 49999.99, 150000.00, own-contribution-short",
    "small, 200000.00, 50000.00, 150000.01, grant-above-maximum",
    "large, 200000.01, 80000.01, 120000.00, ''",
    "large, 200000.01, 80000.00, 120000.00, own-contribution-short",
    "large, 200000.01, 80000.01, 120000.01, grant-above-maximum",
    "large, 1333333.33, 533333.34, 799999.99, ''",
    "large, 1333333.34, 533333.34, 800000.00, ''",
    "large, 2000000.00, 1200000.00, 800000.00, ''",
    "large, 2000000.00, 1199999.99, 800000.01, grant-above-maximum",
    "small, 0.01, 0.01, 0.00, ''",
  })
  void money_is_judged_to_the_cent(
      String pot, String cost, String own, String asked, String unmet) {
    var application =
        application(
            pot, Euro.of(cost), Euro.of(own), Euro.of(asked), 12, "2024-03-31T21:59:59Z", 2);
    assertThat(unmet(application)).isEqualTo(unmet.isEmpty() ? List.of() : List.of(unmet));
  }

  @ParameterizedTest(name = "received at {0}: {1}")
  @CsvSource({
    "2024-03-03T22:59:59.999Z, false",
    "2024-03-03T23:00:00Z, true",
    "2024-03-31T21:59:59.999Z, true",
    "2024-03-31T22:00:00Z, false",
  })
  void the_period_ends_at_an_instant(String receivedAt, boolean inPeriod) {
    var application = anEligible(12, receivedAt, 2);
    assertThat(unmet(application))
        .isEqualTo(inPeriod ? List.of() : List.of("received-outside-period"));
  }

  @Test
  void a_supplement_may_come_after_the_period_when_the_first_submission_was_in_time() {
    var supplement = anEligible(12, "2024-04-12T12:00:00Z", 2);
    var first = Instant.parse("2024-03-31T21:59:59Z");
    assertThat(Eligibility.judge(supplement, first, round())).allMatch(RuleOutcome::met);
  }

  @Test
  void a_reason_reads_in_both_languages_and_in_the_time_of_amsterdam() {
    var late = anEligible(12, "2024-03-31T22:00:00Z", 2);
    assertThat(Eligibility.judge(late, late.receivedAt(), round()).getLast().detail())
        .isEqualTo(
            new Text(
                "Ontvangen op 01-04-2024 00:00:00. De ronde was open van 04-03-2024 00:00:00 tot"
                    + " 01-04-2024 00:00:00.",
                "Received on 01-04-2024 00:00:00. The round was open from 04-03-2024 00:00:00 until"
                    + " 01-04-2024 00:00:00."));
  }

  @Test
  void a_project_of_thirteen_months_is_too_long() {
    assertThat(unmet(anEligible(13, "2024-03-10T12:00:00Z", 2)))
        .containsExactly("duration-too-long");
  }

  @Test
  void public_bodies_count_once_and_only_from_the_register() {
    // Given
    var lead = new Participant(new UUID(1, 1), "Gemeente", "MUNICIPALITY", Role.LEAD);
    var again = new Participant(new UUID(1, 1), "Gemeente", "MUNICIPALITY", Role.PUBLIC_PARTNER);
    var unregistered = new Participant(null, "Stichting", null, Role.PUBLIC_PARTNER);
    var contractor = new Participant(new UUID(1, 2), "Agentschap", "AGENCY", Role.CONTRACTOR);
    // When
    var application = with(List.of(lead, again, unregistered, contractor));
    // Then
    assertThat(unmet(application)).containsExactly("too-few-public-bodies");
  }

  @Test
  void all_rules_are_judged_even_when_the_first_one_fails() {
    var hopeless =
        application(
            "small",
            Euro.of("100.00"),
            Euro.ZERO,
            Euro.of("100.00"),
            99,
            "2024-05-01T00:00:00Z",
            1);
    assertThat(unmet(hopeless))
        .containsExactly(
            "too-few-public-bodies",
            "own-contribution-short",
            "grant-above-maximum",
            "duration-too-long",
            "received-outside-period");
  }

  private static List<String> unmet(Application application) {
    return Eligibility.judge(application, application.receivedAt(), round()).stream()
        .filter(outcome -> !outcome.met())
        .map(RuleOutcome::rule)
        .toList();
  }

  private static Application anEligible(int months, String receivedAt, int bodies) {
    return application(
        "small",
        Euro.of("200.00"),
        Euro.of("50.00"),
        Euro.of("150.00"),
        months,
        receivedAt,
        bodies);
  }

  private static Application application(
      String pot, Euro cost, Euro own, Euro asked, int months, String receivedAt, int bodies) {
    var participants = new ArrayList<Participant>();
    participants.add(new Participant(new UUID(1, 1), "Gemeente 1", "MUNICIPALITY", Role.LEAD));
    for (int i = 2; i <= bodies; i++) {
      participants.add(
          new Participant(new UUID(1, i), "Gemeente " + i, "MUNICIPALITY", Role.PUBLIC_PARTNER));
    }
    return application(pot, cost, own, asked, months, receivedAt, participants);
  }

  private static Application with(List<Participant> participants) {
    return application(
        "small",
        Euro.of("200.00"),
        Euro.of("50.00"),
        Euro.of("150.00"),
        12,
        "2024-03-10T12:00:00Z",
        participants);
  }

  private static Application application(
      String pot,
      Euro cost,
      Euro own,
      Euro asked,
      int months,
      String receivedAt,
      List<Participant> participants) {
    return new Application(
        new UUID(9, 9),
        "IBDO-2024-0001",
        null,
        "ibdo-2024",
        1,
        "Titel",
        "Samenvatting",
        pot,
        cost,
        own,
        asked,
        months,
        "nl",
        Instant.parse(receivedAt),
        "0".repeat(64),
        participants,
        null);
  }

  private static RoundDefinition round() {
    return new RoundDefinition(
        "ibdo-2024",
        1,
        Instant.parse("2024-03-03T23:00:00Z"),
        Instant.parse("2024-03-31T22:00:00Z"),
        12,
        List.of(),
        List.of(
            new Pot("small", new Text("Klein", "Small"), 25, null, Euro.of("1500000.00"), true),
            new Pot(
                "large",
                new Text("Groot", "Large"),
                40,
                Euro.of("800000.00"),
                Euro.of("2500000.00"),
                true)),
        new Consortium(2, true),
        new Assessment(
            3,
            1,
            10,
            new BigDecimal("7.5"),
            new BigDecimal("5.5"),
            List.of(),
            null,
            null,
            null,
            null,
            null,
            null));
  }
}
