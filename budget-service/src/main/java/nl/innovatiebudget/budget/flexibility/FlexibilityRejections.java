package nl.innovatiebudget.budget.flexibility;

import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused about designations. */
final class FlexibilityRejections {

  private FlexibilityRejections() {}

  static Rejection sameCategory(String lineId) {
    return Rejection.of(
        Kind.CONFLICT,
        "same-category",
        "Bij " + lineId + " gaat het geld naar dezelfde categorie.",
        "At " + lineId + " the money goes to that same category.");
  }

  static Rejection unknownLine(String lineId) {
    return Rejection.of(
        Kind.CONFLICT,
        "unknown-line",
        "Begrotingsregel " + lineId + " bestaat niet.",
        "Budget line " + lineId + " does not exist.");
  }

  static Rejection lineShort(String lineId, Euro left) {
    return Rejection.of(
        Kind.CONFLICT,
        "line-short",
        "Begrotingsregel %s heeft nog € %s waar niets tegenover staat.".formatted(lineId, left),
        "Budget line %s has € %s left that is not spoken for.".formatted(lineId, left));
  }
}
