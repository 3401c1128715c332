package nl.innovatiebudget.budget.reclaim;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.innovatiebudget.kit.money.Euro;

/**
 * Statutory interest on a debt that is not paid in time (Awb 4:97, 4:98; BW 6:119, 6:120).
 *
 * <p>It runs from the day after the last day to pay up to and including the day of payment, at the
 * percentage of each day, over as many days as the year of default has. Interest that is unpaid
 * after each such year bears interest from then on. Rounded down to the cent once, at the end.
 */
final class DefaultInterest {

  private static final int SCALE = 10;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final LocalDate payBy;
  private final List<Receipt> receipts;
  private final List<Rate> rates;

  private BigDecimal principal;
  private BigDecimal capitalised = BigDecimal.ZERO;
  private BigDecimal past = BigDecimal.ZERO;
  private BigDecimal interestPaid = BigDecimal.ZERO;
  private BigDecimal percentDays = BigDecimal.ZERO;
  private LocalDate yearStart;
  private int years;

  private DefaultInterest(Euro debt, LocalDate payBy, List<Receipt> receipts, List<Rate> rates) {
    this.payBy = payBy;
    this.receipts = receipts;
    this.rates = rates;
    this.principal = BigDecimal.valueOf(debt.cents());
    this.yearStart = payBy;
  }

  /**
   * All interest that arose up to and including a day, also what was paid of it.
   *
   * @param receipts what was paid so far
   * @param rates in force, oldest first; refuses a day before the first
   */
  static Euro accrued(
      Euro debt, LocalDate payBy, List<Receipt> receipts, List<Rate> rates, LocalDate until) {
    return new DefaultInterest(debt, payBy, receipts, rates).until(until);
  }

  private Euro until(LocalDate until) {
    receipts.stream().filter(r -> !r.valueDay().isAfter(payBy)).forEach(this::take);
    for (var day = payBy.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
      percentDays = percentDays.add(principal.add(capitalised).multiply(percentOn(day)));
      var today = day;
      receipts.stream().filter(r -> r.valueDay().equals(today)).forEach(this::take);
      if (day.equals(yearEnd())) {
        capitalise();
      }
    }
    var total = past.add(ofThisYear()).setScale(0, RoundingMode.DOWN);
    return Euro.ofCents(total.longValueExact());
  }

  private void take(Receipt receipt) {
    var interest = BigDecimal.valueOf(receipt.interestCents().cents());
    principal = principal.subtract(BigDecimal.valueOf(receipt.principalCents().cents()));
    interestPaid = interestPaid.add(interest);
    capitalised = capitalised.subtract(interest).max(BigDecimal.ZERO);
  }

  private void capitalise() {
    past = past.add(ofThisYear());
    percentDays = BigDecimal.ZERO;
    capitalised = past.subtract(interestPaid).max(BigDecimal.ZERO);
    yearStart = yearEnd();
    years++;
  }

  private LocalDate yearEnd() {
    return payBy.plusYears(years + 1L);
  }

  /** Divided once, so that a whole year gives exactly its percentage. */
  private BigDecimal ofThisYear() {
    var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(yearStart, yearEnd()));
    return percentDays.divide(HUNDRED.multiply(days), SCALE, RoundingMode.HALF_EVEN);
  }

  private BigDecimal percentOn(LocalDate day) {
    return rates.stream()
        .filter(rate -> !rate.validFrom().isAfter(day))
        .reduce((earlier, later) -> later)
        .orElseThrow(() -> new IllegalStateException("no statutory interest known on " + day))
        .percent();
  }
}
