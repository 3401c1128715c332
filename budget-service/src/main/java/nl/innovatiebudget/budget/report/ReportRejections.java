package nl.innovatiebudget.budget.report;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Why a report is not made. */
final class ReportRejections {

  private ReportRejections() {}

  static Rejection yearInvalid() {
    return Rejection.of(
        Kind.INVALID,
        "budget-year-invalid",
        "Geef het begrotingsjaar als vier cijfers, van 2000 tot en met 2100.",
        "Give the budget year as four digits, from 2000 up to and including 2100.");
  }

  static Rejection dayInvalid() {
    return Rejection.of(
        Kind.INVALID,
        "day-invalid",
        "Geef de dag als jaar-maand-dag, bijvoorbeeld 2025-12-31.",
        "Give the day as year-month-day, such as 2025-12-31.");
  }

  static Rejection unitUnknown() {
    return Rejection.of(
        Kind.INVALID,
        "unit-unknown",
        "Kies als eenheid EUR of EUR_THOUSAND.",
        "Choose EUR or EUR_THOUSAND as the unit.");
  }

  static Rejection exportTooLarge(int rows) {
    return Rejection.of(
        Kind.TOO_LARGE,
        "export-too-large",
        "Dit bestand zou meer dan " + rows + " regels krijgen. Kies één begrotingsjaar.",
        "This file would have more than " + rows + " rows. Choose one budget year.");
  }
}
