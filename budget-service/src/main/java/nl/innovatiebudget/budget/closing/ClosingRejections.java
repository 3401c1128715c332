package nl.innovatiebudget.budget.closing;

import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused about closing accounts and years. */
final class ClosingRejections {

  private ClosingRejections() {}

  static Rejection unknown(AccountCode code) {
    return conflict(
        "unknown-account",
        "Rekening " + code + " bestaat niet.",
        "Account " + code + " does not exist.");
  }

  static Rejection alreadyClosed(AccountCode code) {
    return conflict(
        "account-already-closed",
        "Rekening " + code + " is al gesloten.",
        "Account " + code + " is closed already.");
  }

  static Rejection pending(AccountCode code, Euro pending) {
    return conflict(
        "account-has-pending",
        "Op rekening %s staat nog € %s gereserveerd. Handel dat eerst af.".formatted(code, pending),
        "Account %s still has € %s pending. Settle that first.".formatted(code, pending));
  }

  static Rejection yearNotOver(int year) {
    return conflict(
        "year-not-over",
        "Het jaar " + year + " is nog niet voorbij.",
        "The year " + year + " is not over yet.");
  }

  static Rejection yearAlreadyClosed(int year) {
    return conflict(
        "year-already-closed",
        "Het jaar " + year + " is al gesloten.",
        "The year " + year + " is closed already.");
  }

  private static Rejection conflict(String code, String nl, String en) {
    return Rejection.of(Kind.CONFLICT, code, nl, en);
  }
}
