package nl.innovatiebudget.budget.pot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.budget.account.Accounts;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.parts.PartsTestResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PartsTestResource.class)
class AllocatePotsTest {

  private static final Euro FOUR_MILLION = Euro.of("4000000.00");

  @Inject AllocatePots allocatePots;
  @Inject Pots pots;
  @Inject Accounts accounts;

  private final String roundId = "round-" + UUID.randomUUID();

  @Test
  void the_openings_of_a_round_are_put_in_its_pots_in_the_order_of_the_round() {
    // When
    allocatePots.allocate(round(1, FOUR_MILLION, "1500000.00", "2500000.00"));
    // Then
    assertThat(pots.of(roundId))
        .containsExactly(
            aFreePot("small", Euro.of("1500000.00")), aFreePot("large", Euro.of("2500000.00")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "an extension with the same money, 4000000.00, 1500000.00, 2500000.00",
    "a lower ceiling, 3900000.00, 1400000.00, 2500000.00",
    "a lower pot under the same ceiling, 4000000.00, 1500000.00, 0.00",
  })
  void a_later_version_with_no_more_money_changes_nothing(
      String name, String ceiling, String small, String large) {
    // Given
    allocatePots.allocate(round(1, FOUR_MILLION, "1500000.00", "2500000.00"));
    // When
    allocatePots.allocate(round(2, Euro.of(ceiling), small, large));
    // Then
    assertThat(pots.of(roundId))
        .containsExactly(
            aFreePot("small", Euro.of("1500000.00")), aFreePot("large", Euro.of("2500000.00")));
    assertThat(ceiling()).isEqualTo(FOUR_MILLION);
  }

  @Test
  void a_pot_may_start_empty() {
    allocatePots.allocate(round(1, FOUR_MILLION, "0.00", "2500000.00"));
    assertThat(pots.of(roundId)).first().isEqualTo(aFreePot("small", Euro.ZERO));
  }

  @Test
  void openings_of_one_cent_above_the_ceiling_are_refused_as_a_whole() {
    assertThatThrownBy(
            () -> allocatePots.allocate(round(1, FOUR_MILLION, "1500000.00", "2500000.01")))
        .hasMessageContaining("CeilingExceeded");
    assertThat(pots.of(roundId)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a higher ceiling, 4000000.01, 1500000.00, 2500000.00, appropriation",
    "a higher pot, 4000000.00, 1500000.01, 2500000.00, small",
    "money from one pot to another, 4000000.00, 1400000.00, 2600000.00, large",
  })
  void money_is_not_added_by_an_event(
      String name, String ceiling, String small, String large, String account) {
    // Given
    allocatePots.allocate(round(1, FOUR_MILLION, "1500000.00", "2500000.00"));
    // When, Then
    assertThatThrownBy(() -> allocatePots.allocate(round(2, Euro.of(ceiling), small, large)))
        .hasMessageContaining(account)
        .hasMessageContaining("was published with");
    assertThat(pots.of(roundId)).extracting(PotView::leftCents).contains(Euro.of("1500000.00"));
  }

  private Euro ceiling() {
    return accounts.find(AccountCode.appropriation(roundId)).orElseThrow().ceiling();
  }

  private RoundPublished round(int version, Euro ceiling, String small, String large) {
    return new RoundPublished(
        roundId,
        version,
        ceiling,
        List.of(
            new RoundPublished.Pot("small", Euro.of(small)),
            new RoundPublished.Pot("large", Euro.of(large))));
  }

  private static PotView aFreePot(String potId, Euro money) {
    return new PotView(potId, money, Euro.ZERO, Euro.ZERO, money);
  }
}
