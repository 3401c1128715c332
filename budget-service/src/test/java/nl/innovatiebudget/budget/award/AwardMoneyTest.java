package nl.innovatiebudget.budget.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.budget.EventBus;
import nl.innovatiebudget.budget.RoundFixture;
import nl.innovatiebudget.budget.RoundFixture.Proposal;
import nl.innovatiebudget.budget.Staff;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From proposal to commitment, by events and seen over HTTP. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class AwardMoneyTest {

  private static final long OPENING = 150_000_000;

  @Inject EventBus bus;
  @Inject RoundFixture rounds;
  @Inject Staff staff;
  @Inject MeterRegistry metrics;

  @Test
  void money_is_reserved_for_a_proposed_award_and_committed_by_its_letter() {
    // Given
    var round = rounds.aRoundWithPot("small", OPENING);
    var proposal = Proposal.of(round, "small", 11_250_000);
    // When
    propose(proposal);
    // Then
    var reserved = bus.await(1, "funds-reserved", proposal.applicationId()).getFirst();
    assertThat(reserved.get("decisionId").asText()).isEqualTo(proposal.decisionId().toString());
    assertThat(reserved.get("amountCents").asLong()).isEqualTo(11_250_000);
    assertPot(round, 11_250_000, 0);
    staff
        .get(Role.PROGRAMME_OFFICER, "/awards/{id}", proposal.applicationId())
        .statusCode(200)
        .body("state", equalTo("RESERVED"))
        .body("legalBasis", equalTo("Regeling, artikel 2"));
    // When
    bus.send(Topic.NOTIFICATIONS, proposal.key(), "letter-issued", proposal.letter("AWARDED"));
    // Then
    var committed = bus.await(1, "funds-committed", proposal.applicationId()).getFirst();
    assertThat(committed.get("transferId")).isEqualTo(reserved.get("transferId"));
    assertPot(round, 0, 11_250_000);
    staff
        .get(Role.AUDITOR, "/awards/{id}", proposal.applicationId())
        .body("state", equalTo("COMMITTED"))
        .body("committedAt", equalTo("2024-07-02T08:00:00Z"))
        .body("letterId", notNullValue());
    staff
        .get(Role.AUDITOR, "/transfers?accountCode={code}", "award/" + proposal.applicationId())
        .statusCode(200)
        .body("phase", equalTo(List.of("PENDING", "POST")))
        .body("[1].pendingTransferId", equalTo(reserved.get("transferId").asText()));
    staff
        .get(Role.CONTROLLER, "/trial-balance")
        .statusCode(200)
        .body("balanced", equalTo(true))
        .body(
            "accounts.find { it.code == 'award/%s' }.creditsPostedCents"
                .formatted(proposal.applicationId()),
            equalTo(11_250_000));
  }

  @Test
  void of_two_awards_for_the_last_cent_one_is_reserved_and_one_is_told_what_is_left() {
    // Given
    var round = rounds.aRoundWithPot("small", 1);
    var one = Proposal.of(round, "small", 1);
    var other = Proposal.of(round, "small", 1);
    // When
    propose(one);
    propose(other);
    // Then
    bus.await(1, "funds-reserved", one.applicationId());
    var refused = bus.await(1, "funds-refused", other.applicationId()).getFirst();
    assertThat(refused.get("availableCents").asLong()).isZero();
    assertThat(refused.get("amountCents").asLong()).isEqualTo(1);
    assertPot(round, 1, 0);
    staff
        .get(Role.CONTROLLER, "/awards/{id}", other.applicationId())
        .body("state", equalTo("REFUSED"))
        .body("availableCents", equalTo(0));
  }

  @Test
  void a_refused_decision_stays_refused_and_another_decision_is_judged_anew() {
    // Given
    var round = rounds.aRoundWithPot("small", 100);
    var tooMuch = Proposal.of(round, "small", 101);
    propose(tooMuch);
    bus.await(1, "funds-refused", tooMuch.applicationId());
    // When
    propose(tooMuch);
    propose(
        new Proposal(
            UUID.randomUUID(),
            tooMuch.applicationId(),
            round,
            "small",
            100,
            "Regeling, artikel 2",
            "2024-06-21T10:00:00Z"));
    // Then
    bus.await(2, "funds-refused", tooMuch.applicationId());
    bus.await(1, "funds-reserved", tooMuch.applicationId());
    staff
        .get(Role.CONTROLLER, "/awards/{id}", tooMuch.applicationId())
        .body("state", equalTo("RESERVED"));
  }

  @Test
  void the_same_event_twice_is_one_effect_and_a_repeated_decision_gets_the_same_answer() {
    // Given
    var round = rounds.aRoundWithPot("small", OPENING);
    var proposal = Proposal.of(round, "small", 500);
    var event = UUID.randomUUID();
    // When
    bus.send(event, Topic.ASSESSMENTS, proposal.key(), "award-proposed", proposal);
    bus.send(event, Topic.ASSESSMENTS, proposal.key(), "award-proposed", proposal);
    propose(proposal);
    // Then
    var answers = bus.await(2, "funds-reserved", proposal.applicationId());
    assertThat(answers).hasSize(2);
    assertThat(answers.stream().distinct()).hasSize(1);
    assertPot(round, 500, 0);
    // When
    var letter = proposal.letter("AWARDED");
    bus.send(Topic.NOTIFICATIONS, proposal.key(), "letter-issued", letter);
    bus.send(Topic.NOTIFICATIONS, proposal.key(), "letter-issued", letter);
    commitOneMore(round);
    // Then
    assertThat(bus.await(1, "funds-committed", proposal.applicationId())).hasSize(1);
    assertPot(round, 0, 501);
  }

  @Test
  void a_letter_that_comes_before_its_reservation_is_tried_again() {
    // Given
    var round = rounds.aRoundWithPot("small", OPENING);
    var proposal = Proposal.of(round, "small", 500);
    var before = retriedLetters();
    // When
    bus.send(Topic.NOTIFICATIONS, proposal.key(), "letter-issued", proposal.letter("AWARDED"));
    await().atMost(Duration.ofSeconds(10)).until(() -> retriedLetters() > before);
    propose(proposal);
    // Then
    bus.await(1, "funds-committed", proposal.applicationId());
    assertPot(round, 0, 500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUSED", "NOT_TREATED"})
  void a_letter_that_does_not_award_binds_no_money(String outcome) {
    // Given
    var round = rounds.aRoundWithPot("small", OPENING);
    var refused = Proposal.of(round, "small", 500);
    // When
    bus.send(Topic.NOTIFICATIONS, refused.key(), "letter-issued", refused.letter(outcome));
    commitOneMore(round);
    // Then
    assertPot(round, 0, 1);
    staff.get(Role.CONTROLLER, "/awards/{id}", refused.applicationId()).statusCode(404);
  }

  @Test
  void only_the_roles_that_may_see_a_resource_see_it() {
    var id = UUID.randomUUID();
    Stream.of(Role.APPLICANT, Role.JUROR, Role.OPERATOR)
        .forEach(
            role -> {
              staff.get(role, "/pots?roundId=x").statusCode(403);
              staff.get(role, "/trial-balance").statusCode(403);
              staff.get(role, "/transfers").statusCode(403);
              staff.get(role, "/awards/{id}", id).statusCode(403);
            });
    staff.get(Role.PROGRAMME_OFFICER, "/trial-balance").statusCode(403);
    staff.get(Role.DECISION_MAKER, "/awards/{id}", id).statusCode(403);
    staff.get(Role.DECISION_MAKER, "/pots?roundId=x").statusCode(200).body("", hasSize(0));
    staff.get(Role.AUDITOR, "/pots").statusCode(400).body("code", equalTo("round-missing"));
    staff.get(Role.AUDITOR, "/awards/{id}", id).statusCode(404).body("code", equalTo("not-found"));
  }

  private void propose(Proposal proposal) {
    bus.send(Topic.ASSESSMENTS, proposal.key(), "award-proposed", proposal);
  }

  /** Commits one cent, by which every letter that was sent before has been read. */
  private void commitOneMore(String round) {
    var proposal = Proposal.of(round, "small", 1);
    propose(proposal);
    bus.await(1, "funds-reserved", proposal.applicationId());
    bus.send(Topic.NOTIFICATIONS, proposal.key(), "letter-issued", proposal.letter("AWARDED"));
    bus.await(1, "funds-committed", proposal.applicationId());
  }

  private void assertPot(String round, long reservedCents, long committedCents) {
    var pot = staff.get(Role.DECISION_MAKER, "/pots?roundId={round}", round).extract().jsonPath();
    assertThat(pot.getLong("[0].reservedCents")).isEqualTo(reservedCents);
    assertThat(pot.getLong("[0].committedCents")).isEqualTo(committedCents);
    assertThat(pot.getLong("[0].leftCents"))
        .isEqualTo(pot.getLong("[0].ceilingCents") - reservedCents - committedCents);
  }

  private double retriedLetters() {
    return metrics
        .counter(
            "inbox.events", "type", "nl.innovatiebudget.letter-issued.v1", "outcome", "retried")
        .count();
  }
}
