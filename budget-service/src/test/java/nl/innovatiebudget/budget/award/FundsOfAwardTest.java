package nl.innovatiebudget.budget.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.budget.BudgetFixture;
import nl.innovatiebudget.budget.award.Award.State;
import nl.innovatiebudget.budget.pot.AllocatePots;
import nl.innovatiebudget.budget.pot.RoundPublished;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What cannot be: each of these goes to the dead letters and leaves the award as it was. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class FundsOfAwardTest {

  private static final Instant DECIDED = Instant.parse("2024-06-20T10:00:00Z");

  @Inject AllocatePots allocatePots;
  @Inject BudgetFixture budget;
  @Inject ReserveFunds reserveFunds;
  @Inject CommitFunds commitFunds;
  @Inject Awards awards;

  private final String roundId = "round-" + UUID.randomUUID();
  private final UUID applicationId = UUID.randomUUID();

  @BeforeEach
  void aRoundOfTenEuros() {
    var money = Euro.of("10.00");
    budget.fund(roundId, money);
    allocatePots.allocate(
        new RoundPublished(
            roundId, 1, null, money, List.of(new RoundPublished.Pot("small", money))));
  }

  @Test
  void a_proposal_of_an_unknown_round_waits_and_leaves_nothing_behind() {
    var proposal = proposal(UUID.randomUUID(), "not-yet", "1.00");
    assertThatThrownBy(() -> reserveFunds.reserve(proposal)).hasMessageContaining("not known yet");
    assertThat(awards.latestOf(applicationId)).isEmpty();
  }

  @Test
  void a_round_without_money_has_nothing_left() {
    // Given
    var unfunded = "round-" + UUID.randomUUID();
    var money = Euro.of("10.00");
    allocatePots.allocate(
        new RoundPublished(
            unfunded, 1, null, money, List.of(new RoundPublished.Pot("small", money))));
    // When
    reserveFunds.reserve(proposal(UUID.randomUUID(), unfunded, "1.00"));
    // Then
    assertThat(awards.latestOf(applicationId).orElseThrow().available()).isEqualTo(Euro.ZERO);
  }

  @Test
  void one_decision_is_about_one_amount() {
    // Given
    var decision = UUID.randomUUID();
    reserveFunds.reserve(proposal(decision, roundId, "1.00"));
    // When, Then
    assertThatThrownBy(() -> reserveFunds.reserve(proposal(decision, roundId, "2.00")))
        .hasMessageContaining("something else before");
    assertAward(State.RESERVED, "1.00");
  }

  @Test
  void an_application_is_awarded_once() {
    // Given
    reserveFunds.reserve(proposal(UUID.randomUUID(), roundId, "1.00"));
    // When, Then
    assertThatThrownBy(() -> reserveFunds.reserve(proposal(UUID.randomUUID(), roundId, "2.00")))
        .hasMessageContaining("has an award already");
    assertAward(State.RESERVED, "1.00");
  }

  @Test
  void a_letter_about_another_amount_commits_nothing() {
    // Given
    var decision = UUID.randomUUID();
    reserveFunds.reserve(proposal(decision, roundId, "1.00"));
    // When, Then
    assertThatThrownBy(() -> commitFunds.commit(letter(decision, "1.01")))
        .hasMessageContaining("RESERVED for 1.00");
    assertAward(State.RESERVED, "1.00");
  }

  @Test
  void a_letter_that_awards_what_was_refused_commits_nothing() {
    // Given
    var decision = UUID.randomUUID();
    reserveFunds.reserve(proposal(decision, roundId, "10.01"));
    // When, Then
    assertThatThrownBy(() -> commitFunds.commit(letter(decision, "10.01")))
        .hasMessageContaining("REFUSED for 10.01");
    assertAward(State.REFUSED, "10.01");
  }

  @Test
  void a_letter_that_was_heard_before_changes_nothing() {
    // Given
    var decision = UUID.randomUUID();
    reserveFunds.reserve(proposal(decision, roundId, "1.00"));
    commitFunds.commit(letter(decision, "1.00"));
    // When
    commitFunds.commit(letter(decision, "1.00"));
    // Then
    assertAward(State.COMMITTED, "1.00");
  }

  private AwardProposed proposal(UUID decision, String round, String amount) {
    return new AwardProposed(
        decision, applicationId, round, "small", Euro.of(amount), "Regeling, artikel 2", DECIDED);
  }

  private static LetterIssued letter(UUID decision, String amount) {
    return new LetterIssued(
        UUID.randomUUID(), decision, LetterIssued.Outcome.AWARDED, Euro.of(amount), DECIDED);
  }

  private void assertAward(State state, String amount) {
    var award = awards.latestOf(applicationId).orElseThrow();
    assertThat(award.state()).isEqualTo(state);
    assertThat(award.amount()).isEqualTo(Euro.of(amount));
  }
}
