package nl.innovatiebudget.budget.reclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.kit.money.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DebtTest {

  private static final List<Rate> RATES =
      List.of(
          rate("2015-01-01", 2),
          rate("2023-01-01", 4),
          rate("2023-07-01", 6),
          rate("2024-01-01", 7),
          rate("2025-01-01", 6),
          rate("2026-01-01", 4));

  @ParameterizedTest(name = "{0} due {1}, on {2}: {3} ({4})")
  @CsvSource({
    "100000.00, 2025-01-31, 2025-01-31, 0.00, on the last day to pay",
    "100000.00, 2025-01-31, 2025-02-01, 16.43, one day at 6 % of 365",
    "100000.00, 2019-12-31, 2020-12-31, 2000.00, a leap year at 2 %",
    "100000.00, 2020-12-31, 2021-12-31, 2000.00, a common year at 2 %",
    "100000.00, 2022-06-30, 2023-06-30, 2991.78, 184 days at 2 and 181 at 4 %",
    "100000.00, 2019-12-31, 2021-12-31, 4040.00, two years: interest on interest",
    "100000.00, 2024-12-31, 2025-12-31, 6000.00, a whole year gives exactly its percentage",
    "100000.00, 2024-12-31, 2026-12-31, 10240.00, 6 and then 4 % over 106000",
    "0.01, 2024-12-31, 2025-12-31, 0.00, rounded down",
    "1000.00, 2024-02-29, 2025-02-28, 68.38, from a leap day"
  })
  void interest_runs_from_the_day_after_the_term_at_the_rate_of_each_day(
      String debt, LocalDate payBy, LocalDate until, String interest, String why) {
    var accrued = DefaultInterest.accrued(Euro.of(debt), payBy, List.of(), RATES, until);
    assertThat(accrued).as(why).isEqualTo(Euro.of(interest));
  }

  @ParameterizedTest(name = "{0} on {1}: principal {2}, interest {3}")
  @CsvSource({
    "100000.00, 2025-02-01, 100000.00, 0.00",
    "100000.00, 2025-02-02, 100000.00, 32.87",
    "121666.66, 2025-02-01, 121666.66, 0.00",
    "121666.67, 2025-02-01, 121666.67, 20.00"
  })
  void interest_under_twenty_euro_is_not_owed(
      String debt, LocalDate day, String principal, String interest) {
    assertThat(Debt.on(day, Euro.of(debt), LocalDate.of(2025, 1, 31), List.of(), RATES))
        .isEqualTo(new Debt(Euro.of(principal), Euro.of(interest)));
  }

  @Test
  void a_payment_in_time_settles_without_interest() {
    var paid = new Book("9000.00").pay("2025-01-31", "9000.00");
    assertThat(paid.last()).isEqualTo(receipt("2025-01-31", "9000.00", "0.00", "9000.00", "0.00"));
    assertThat(paid.owedOn("2026-01-31").isPaid()).isTrue();
  }

  @Test
  void a_late_payment_goes_to_interest_first_and_what_is_left_bears_interest() {
    // Given: 28 days at 6 % over 100000.00 are 460.27.
    var book = new Book("100000.00").pay("2025-02-28", "50460.27");
    // Then
    assertThat(book.last())
        .isEqualTo(receipt("2025-02-28", "50460.27", "460.27", "50000.00", "0.00"));
    assertThat(book.owedOn("2025-02-28").principal()).isEqualTo(Euro.of("50000.00"));
    // 31 days at 6 % over 50000.00 are 254.79.
    assertThat(book.owedOn("2025-03-31").interest()).isEqualTo(Euro.of("254.79"));
  }

  @Test
  void what_is_nearly_in_time_and_whole_leaves_no_interest() {
    var book = new Book("9000.00").pay("2025-02-05", "9000.00");
    assertThat(book.owedOn("2025-02-05").isPaid()).isTrue();
    assertThat(book.owedOn("2030-02-05").isPaid()).isTrue();
  }

  @Test
  void more_than_is_owed_is_kept_apart() {
    var book = new Book("9000.00").pay("2025-01-20", "9000.50").pay("2025-01-21", "10.00");
    assertThat(book.receipts.getFirst().excessCents()).isEqualTo(Euro.of("0.50"));
    assertThat(book.last()).isEqualTo(receipt("2025-01-21", "10.00", "0.00", "0.00", "10.00"));
  }

  @Test
  void only_the_interest_left_bears_interest_after_a_year() {
    // Given: the whole principal paid after exactly a year of default, as interest first: 5660.38.
    var book = new Book("94339.62").pay("2026-01-31", "94339.62");
    // Then
    var left = book.owedOn("2026-01-31");
    assertThat(left.interest()).isEqualTo(Euro.ZERO);
    assertThat(left.principal()).isEqualTo(book.last().interestCents());
  }

  @Test
  void a_day_before_the_first_known_rate_is_refused() {
    assertThatThrownBy(
            () ->
                DefaultInterest.accrued(
                    Euro.of("1.00"),
                    LocalDate.of(2014, 1, 1),
                    List.of(),
                    RATES,
                    LocalDate.of(2014, 1, 2)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Rate rate(String from, int percent) {
    return new Rate(LocalDate.parse(from), BigDecimal.valueOf(percent));
  }

  private static Receipt receipt(
      String day, String amount, String interest, String principal, String excess) {
    return new Receipt(
        "entry-" + day,
        LocalDate.parse(day),
        Euro.of(amount),
        Euro.of(interest),
        Euro.of(principal),
        Euro.of(excess));
  }

  /** A debt to be paid by 31 January 2025 and what comes in on it. */
  private static final class Book {

    final Euro debt;
    final List<Receipt> receipts = new ArrayList<>();

    Book(String debt) {
      this.debt = Euro.of(debt);
    }

    Book pay(String day, String amount) {
      receipts.add(owedOn(day).divide("entry-" + day, LocalDate.parse(day), Euro.of(amount)));
      return this;
    }

    Debt owedOn(String day) {
      return Debt.on(LocalDate.parse(day), debt, LocalDate.of(2025, 1, 31), receipts, RATES);
    }

    Receipt last() {
      return receipts.getLast();
    }
  }
}
