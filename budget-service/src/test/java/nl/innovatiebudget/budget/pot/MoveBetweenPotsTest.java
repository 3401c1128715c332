package nl.innovatiebudget.budget.pot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.budget.BudgetFixture;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money from one pot of a round to another. */
@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class MoveBetweenPotsTest {

  @Inject AllocatePots allocatePots;
  @Inject MoveBetweenPots moveBetweenPots;
  @Inject PotTransfers transfers;
  @Inject Pots pots;
  @Inject BudgetFixture budget;
  @Inject MeterRegistry metrics;

  private final String roundId = "round-" + UUID.randomUUID();

  @BeforeEach
  void two_pots_of_ten_euros() {
    var ten = Euro.of("10.00");
    budget.fund(roundId, Euro.of("20.00"));
    allocatePots.allocate(
        new RoundPublished(
            roundId,
            1,
            null,
            Euro.of("20.00"),
            List.of(new RoundPublished.Pot("small", ten), new RoundPublished.Pot("large", ten))));
  }

  @Test
  void what_is_moved_leaves_the_one_and_is_in_the_other_once() {
    // Given
    var transfer = transfer("large", "4.00");
    // When
    moveBetweenPots.move(transfer);
    moveBetweenPots.move(transfer);
    // Then
    assertThat(pots.of(roundId)).containsExactly(pot("small", "14.00"), pot("large", "6.00"));
    assertThat(transfers.of(roundId)).extracting(PotTransferView::reason).containsExactly("nodig");
  }

  @Test
  void a_pot_with_too_little_keeps_what_it_has_and_says_how_much_that_is() {
    // Given
    var before = metrics.counter("pot.transfers.refused").count();
    var transfer = transfer("large", "10.01");
    // When
    moveBetweenPots.move(transfer);
    moveBetweenPots.move(transfer);
    // Then
    assertThat(pots.of(roundId)).containsExactly(pot("small", "10.00"), pot("large", "10.00"));
    var answer = transfers.of(roundId).getFirst();
    assertThat(answer.state()).isEqualTo(PotTransferView.State.REFUSED);
    assertThat(answer.availableCents()).isEqualTo(Euro.of("10.00"));
    assertThat(metrics.counter("pot.transfers.refused").count()).isEqualTo(before + 1);
  }

  @Test
  void a_round_without_money_has_nothing_to_move() {
    // Given
    var unfunded = "round-" + UUID.randomUUID();
    var pot = Euro.of("10.00");
    allocatePots.allocate(
        new RoundPublished(
            unfunded,
            1,
            null,
            Euro.of("20.00"),
            List.of(new RoundPublished.Pot("small", pot), new RoundPublished.Pot("large", pot))));
    var transfer =
        new PotTransferred(
            UUID.randomUUID(), unfunded, "large", "small", pot, "nodig", Instant.EPOCH);
    // When
    moveBetweenPots.move(transfer);
    // Then
    assertThat(transfers.of(unfunded))
        .extracting(PotTransferView::availableCents)
        .containsExactly(Euro.ZERO);
  }

  @Test
  void a_pot_that_is_not_known_yet_is_waited_for() {
    var transfer = transfer("medium", "1.00");
    assertThatThrownBy(() -> moveBetweenPots.move(transfer)).hasMessageContaining("not known yet");
    assertThat(transfers.of(roundId)).isEmpty();
  }

  private PotTransferred transfer(String from, String amount) {
    return new PotTransferred(
        UUID.randomUUID(),
        roundId,
        from,
        "small",
        Euro.of(amount),
        "nodig",
        Instant.parse("2024-06-20T10:00:00Z"));
  }

  private static PotView pot(String potId, String ceiling) {
    var money = Euro.of(ceiling);
    return new PotView(potId, money, Euro.ZERO, Euro.ZERO, money);
  }
}
