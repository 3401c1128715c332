package nl.innovatiebudget.budget.pot;

import nl.innovatiebudget.budget.appropriation.BudgetLine;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused about the money of a round and its pots. */
final class PotRejections {

  private PotRejections() {}

  static Rejection unknownLine(String lineId) {
    return conflict(
        "unknown-line",
        "Begrotingsregel " + lineId + " bestaat niet.",
        "Budget line " + lineId + " does not exist.");
  }

  static Rejection otherYear(int year) {
    return conflict(
        "other-year",
        "Deze ronde wordt betaald uit de begroting van " + year + ".",
        "This round is paid from the budget of " + year + ".");
  }

  static Rejection abovePublishedCeiling(Euro ceiling, Euro total) {
    return conflict(
        "above-published-ceiling",
        "Met € %s komt de ronde boven het gepubliceerde plafond van € %s. Noem de publicatie waarin"
                .formatted(total, ceiling)
            + " het plafond is verhoogd (Awb 4:27).",
        "With € %s the round gets above its published ceiling of € %s. Name the publication that"
                .formatted(total, ceiling)
            + " raised the ceiling (Awb 4:27).");
  }

  static Rejection potsAboveCeiling(Euro ceiling, Euro total) {
    return conflict(
        "pots-above-ceiling",
        "De potten komen samen op € %s, boven het gepubliceerde plafond van € %s. Geef de ronde eerst"
                .formatted(total, ceiling)
            + " geld onder vermelding van de publicatie waarin het plafond is verhoogd (Awb 4:27).",
        "The pots come to € %s together, above the published ceiling of € %s. First fund the round"
                .formatted(total, ceiling)
            + " and name the publication that raised the ceiling (Awb 4:27).");
  }

  static Rejection articleShort(BudgetLine line, int year, Euro left) {
    return conflict(
        "article-short",
        "Artikel %s heeft in %d nog € %s aan verplichtingen over."
            .formatted(line.article(), year, left),
        "Article %s has € %s of commitments left in %d.".formatted(line.article(), left, year));
  }

  static Rejection lineShort(String lineId, int year, Euro left) {
    return conflict(
        "line-short",
        "Begrotingsregel %s heeft vanaf %d nog € %s aan uitgaven over waar niets tegenover staat."
            .formatted(lineId, year, left),
        "Budget line %s has € %s of expenditure left from %d on that is not spoken for."
            .formatted(lineId, left, year));
  }

  static Rejection notFundedByLine(String lineId, Euro funded) {
    return conflict(
        "not-funded-by-line",
        "De ronde heeft € %s van begrotingsregel %s.".formatted(funded, lineId),
        "The round has € %s from budget line %s.".formatted(funded, lineId));
  }

  static Rejection roundShort(Euro left) {
    return conflict(
        "round-short",
        "De ronde heeft buiten de potten nog € " + left + ".",
        "The round has € " + left + " left outside its pots.");
  }

  static Rejection potShort(PotView pot) {
    return conflict(
        "pot-short",
        "Pot %s heeft nog € %s over; € %s is gereserveerd en € %s is toegekend. Daar komt u niet aan."
            .formatted(pot.potId(), pot.leftCents(), pot.reservedCents(), pot.committedCents()),
        "Pot %s has € %s left; € %s is reserved and € %s is committed. These stay."
            .formatted(pot.potId(), pot.leftCents(), pot.reservedCents(), pot.committedCents()));
  }

  static Rejection earlierApplicationsProtected() {
    return conflict(
        "earlier-applications-protected",
        "De periode is open geweest. Een lager plafond geldt niet voor wie al had aangevraagd (Awb"
            + " 4:27, tweede lid). Verlaag de pot pas als over al die aanvragen is beslist, en"
            + " verklaar dat.",
        "The period has opened. A lower ceiling does not bind who applied before (Awb 4:27, second"
            + " paragraph). Lower the pot only when all those applications are decided, and declare"
            + " so.");
  }

  static Rejection withoutMoney(String roundId) {
    return conflict(
        "round-without-money",
        "De potten van ronde " + roundId + " zijn nog niet gevuld.",
        "The pots of round " + roundId + " are not filled yet.");
  }

  static Rejection unknownPot(String potId) {
    return conflict(
        "unknown-pot", "Pot " + potId + " bestaat niet.", "Pot " + potId + " does not exist.");
  }

  static Rejection samePot() {
    return conflict(
        "same-pot",
        "Het geld gaat van een pot naar dezelfde pot.",
        "The money goes from a pot to that same pot.");
  }

  private static Rejection conflict(String code, String nl, String en) {
    return Rejection.of(Kind.CONFLICT, code, nl, en);
  }
}
