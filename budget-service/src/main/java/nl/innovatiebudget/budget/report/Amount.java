package nl.innovatiebudget.budget.report;

import java.math.BigDecimal;

/**
 * A sum in an export, perhaps below zero, written out exactly in the unit that the export states.
 *
 * @param cents whole euro cents
 */
record Amount(long cents, Unit unit) {

  /** In what an export has its sums; sources of open data disagree, so it is always said. */
  enum Unit {
    EUR("EUR", 2),
    EUR_THOUSAND("EUR x 1000", 5);

    private final String label;
    private final int decimals;

    Unit(String label, int decimals) {
      this.label = label;
      this.decimals = decimals;
    }

    /** As it stands in the header {@code Amount-Unit} and in the metadata. */
    String label() {
      return label;
    }
  }

  /** Nothing is rounded: €7,722,500.00 is {@code 7722.5} in thousands. */
  BigDecimal decimal() {
    var exact = BigDecimal.valueOf(cents, unit.decimals).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0) : exact;
  }

  String plain() {
    return decimal().toPlainString();
  }
}
