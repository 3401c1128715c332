package nl.innovatiebudget.budget.reclaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.budget.award.Overpayments.Overpayment;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReclaimRulesTest {

  @ParameterizedTest(name = "{6}")
  @CsvSource(
      nullValues = "-",
      value = {
        "1000, 0, 1000, 2024-06-20, 2029-06-20, -, on the last day of five years",
        "1000, 0, 1000, 2024-06-20, 2029-06-21, reclaim-too-late, a day too late",
        "1000, 0, 1000, 2024-02-29, 2029-02-28, -, from a leap day",
        "1000, 0, 1000, 2024-02-29, 2029-03-01, reclaim-too-late, from a leap day too late",
        "1000, 0, 1000, -, 2040-01-01, -, no term while it was not determined",
        "1000, 0, 1001, 2024-06-20, 2025-01-01, reclaim-above-overpayment, a cent too much",
        "1000, 600, 400, 2024-06-20, 2025-01-01, -, the rest",
        "1000, 600, 401, 2024-06-20, 2025-01-01, reclaim-above-overpayment, more than the rest",
        "500, 600, 1, 2024-06-20, 2025-01-01, reclaim-above-overpayment, claimed more before",
        "0, 0, 1, 2024-06-20, 2025-01-01, reclaim-above-overpayment, nothing was too much",
        "1000, 0, 0, 2024-06-20, 2025-01-01, amount-not-positive, nothing is claimed",
        "0, 0, 1, 2019-06-20, 2025-01-01, reclaim-above-overpayment reclaim-too-late, all reasons"
      })
  void what_was_overpaid_is_claimed_back_once_within_five_years(
      long overpaid,
      long before,
      long amount,
      @Nullable LocalDate from,
      LocalDate today,
      @Nullable String codes,
      String what) {
    var overpayment =
        new Overpayment(
            UUID.randomUUID(), UUID.randomUUID(), "ibdo-2024", Euro.ofCents(overpaid), from);
    var reasons =
        ReclaimRules.judge(overpayment, Euro.ofCents(before), Euro.ofCents(amount), today);
    assertThat(reasons.stream().map(Rejection::code))
        .containsExactly(codes == null ? new String[0] : codes.split(" "));
  }

  @ParameterizedTest(name = "raised {0}: pay by {1}, reminded {2}: pay by {3}, until {4}")
  @CsvSource({
    "2025-03-10, 2025-04-22, 2025-04-23, 2025-05-07, 2030-04-23",
    "2024-02-17, 2024-04-02, 2024-04-03, 2024-04-17, 2029-04-03",
    "2025-02-10, 2025-03-24, 2025-04-04, 2025-04-22, 2030-04-04"
  })
  void terms_to_pay_are_terms_of_the_law(
      LocalDate raised, LocalDate payBy, LocalDate reminded, LocalDate remindBy, LocalDate until) {
    assertThat(ReclaimTerms.payBy(raised)).isEqualTo(payBy);
    assertThat(ReclaimTerms.payAfterReminderBy(reminded)).isEqualTo(remindBy);
    assertThat(ReclaimTerms.enforceableUntil(reminded)).isEqualTo(until);
  }
}
