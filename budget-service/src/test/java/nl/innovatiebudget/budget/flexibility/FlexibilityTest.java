package nl.innovatiebudget.budget.flexibility;

import static org.assertj.core.api.Assertions.assertThat;

import nl.innovatiebudget.budget.flexibility.Flexibility.Percentages;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How expenditure is divided over the claims on it. */
class FlexibilityTest {

  @ParameterizedTest
  @CsvSource({
    "100, 7, 90, 3, 7, 90, 3, 0",
    "100, 0, 0, 0, 0, 0, 0, 100",
    // What is above the year's expenditure is for later years, of what rounds have first.
    "100, 120, 10, 5, 100, 0, 0, 0",
    "100, 60, 50, 5, 60, 35, 5, 0",
    "100, 60, 10, 50, 60, 0, 40, 0",
    "0, 5, 5, 5, 0, 0, 0, 0",
  })
  void the_parts_are_the_whole(
      long all, long legal, long bound, long reserved, long l, long b, long r, long f) {
    var flexibility =
        Flexibility.of(
            Euro.ofCents(all), Euro.ofCents(legal), Euro.ofCents(bound), Euro.ofCents(reserved));
    assertThat(flexibility.expenditureCents()).isEqualTo(Euro.ofCents(all));
    assertThat(flexibility.legallyCommittedCents()).isEqualTo(Euro.ofCents(l));
    assertThat(flexibility.administrativelyBoundCents()).isEqualTo(Euro.ofCents(b));
    assertThat(flexibility.policyReservedCents()).isEqualTo(Euro.ofCents(r));
    assertThat(flexibility.freeCents()).isEqualTo(Euro.ofCents(f));
  }

  @Test
  void percentages_are_of_the_sum_and_not_the_sum_of_percentages() {
    // Given
    var one = Flexibility.of(Euro.ofCents(3), Euro.ofCents(1), Euro.ofCents(1), Euro.ofCents(1));
    var other = Flexibility.of(Euro.ofCents(97), Euro.ofCents(97), Euro.ZERO, Euro.ZERO);
    // Then
    assertThat(one.percentages()).isEqualTo(new Percentages(34, 33, 33, 0));
    assertThat(one.plus(other).percentages()).isEqualTo(new Percentages(98, 1, 1, 0));
  }
}
