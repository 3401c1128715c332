package nl.innovatiebudget.intake.round;

import static org.assertj.core.api.Assertions.assertThat;

import nl.innovatiebudget.intake.ShippedRounds;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectClassTest {

  @ParameterizedTest
  @CsvSource({
    // 2019 and 2020: one class, 20 % own contribution, no cap
    "2019, 0.01,       all,   0.01,       0.00",
    "2019, 200000.00,  all,   40000.00,   160000.00",
    "2019, 200000.01,  all,   40000.01,   160000.00",
    "2019, 1333333.33, all,   266666.67,  1066666.66",
    "2019, 1333333.34, all,   266666.67,  1066666.67",
    "2020, 200000.00,  all,   40000.00,   160000.00",
    "2020, 200000.01,  all,   40000.01,   160000.00",
    "2020, 1333333.33, all,   266666.67,  1066666.66",
    "2020, 1333333.34, all,   266666.67,  1066666.67",
    "2020, 5000000.00, all,   1000000.00, 4000000.00",
    // 2023: 25 % up to 200,000.00, else 40 %, no cap
    "2023, 200000.00,  small, 50000.00,   150000.00",
    "2023, 200000.01,  large, 80000.01,   120000.00",
    "2023, 1333333.33, large, 533333.34,  799999.99",
    "2023, 1333333.34, large, 533333.34,  800000.00",
    "2023, 1333333.36, large, 533333.35,  800000.01",
    "2023, 5000000.00, large, 2000000.00, 3000000.00",
    // 2024 and 2025: the same with at most 800,000.00
    "2024, 0.00,       small, 0.00,       0.00",
    "2024, 0.01,       small, 0.01,       0.00",
    "2024, 100.01,     small, 25.01,      75.00",
    "2024, 199999.99,  small, 50000.00,   149999.99",
    "2024, 200000.00,  small, 50000.00,   150000.00",
    "2024, 200000.01,  large, 80000.01,   120000.00",
    "2024, 200001.00,  large, 80000.40,   120000.60",
    "2024, 1333333.33, large, 533333.34,  799999.99",
    "2024, 1333333.34, large, 533333.34,  800000.00",
    "2024, 1333333.35, large, 533333.34,  800000.00",
    "2024, 1333333.36, large, 533333.35,  800000.00",
    "2024, 5000000.00, large, 2000000.00, 800000.00",
    "2025, 200000.00,  small, 50000.00,   150000.00",
    "2025, 200000.01,  large, 80000.01,   120000.00",
    "2025, 1333333.33, large, 533333.34,  799999.99",
    "2025, 1333333.34, large, 533333.34,  800000.00",
    "2025, 1333333.36, large, 533333.35,  800000.00",
  })
  void the_project_cost_decides_the_class_the_own_contribution_and_the_maximum_grant(
      int year, String cost, String potId, String own, String maximum) {
    // When
    var project = ShippedRounds.definition(year).classOf(Euro.of(cost));

    // Then
    assertThat(project)
        .isEqualTo(new ProjectClass(potId, Euro.of(cost), Euro.of(own), Euro.of(maximum)));
  }
}
