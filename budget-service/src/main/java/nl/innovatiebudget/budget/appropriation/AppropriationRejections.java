package nl.innovatiebudget.budget.appropriation;

import java.util.List;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused about appropriations. */
final class AppropriationRejections {

  private AppropriationRejections() {}

  static Rejection header(List<String> names) {
    var wanted = String.join(",", names);
    return Rejection.of(
        Kind.INVALID,
        "table-header",
        "De eerste regel moet zijn: " + wanted + " en daarna de jaren, zonder gaten.",
        "The first line must be: " + wanted + " and then the years, without gaps.");
  }

  static Rejection tooManyRows(int most) {
    return Rejection.of(
        Kind.INVALID,
        "table-too-long",
        "De tabel heeft meer dan " + most + " regels. Splits hem per artikel.",
        "The table has more than " + most + " rows. Split it by article.");
  }

  static Rejection unreadableLine(int number, String line) {
    return Rejection.of(
        Kind.INVALID,
        "table-line-unreadable",
        "Regel " + number + " is niet te lezen als regel van een begrotingstabel: " + line,
        "Line " + number + " cannot be read as a row of a budget table: " + line);
  }

  static Rejection rowTwice(String path) {
    return Rejection.of(
        Kind.CONFLICT,
        "row-twice",
        "Deze regel staat er twee keer: " + path + ".",
        "This row is there twice: " + path + ".");
  }

  static Rejection totalMissing(String path) {
    return Rejection.of(
        Kind.CONFLICT,
        "total-missing",
        "Deze totaalregel ontbreekt: " + path + ".",
        "This total is missing: " + path + ".");
  }

  static Rejection totalDiffers(String path, int year, long printed, long sum) {
    return Rejection.of(
        Kind.CONFLICT,
        "total-differs",
        "%s, %d: er staat %d, maar de regels eronder zijn samen %d (× € 1.000)."
            .formatted(path, year, printed, sum),
        "%s, %d: printed %d, but the rows under it add up to %d (× €1,000)."
            .formatted(path, year, printed, sum));
  }

  static Rejection yearBeforeDocument(int year, int budgetYear) {
    return Rejection.of(
        Kind.CONFLICT,
        "year-before-document",
        "Dit stuk gaat over %d en later; het kan %d niet wijzigen.".formatted(budgetYear, year),
        "This document is about %d and later; it cannot change %d.".formatted(budgetYear, year));
  }

  static Rejection phasePassed(String article, int year, Phase now, Phase wanted) {
    return Rejection.of(
        Kind.CONFLICT,
        "phase-passed",
        "De begroting van artikel %s voor %d is al bij %s; %s kan niet meer."
            .formatted(article, year, now, wanted),
        "The budget of article %s for %d is at %s already; %s is no longer possible."
            .formatted(article, year, now, wanted));
  }

  static Rejection unknownLine(String lineId) {
    return Rejection.of(
        Kind.CONFLICT,
        "unknown-line",
        "Begrotingsregel " + lineId + " bestaat niet.",
        "Budget line " + lineId + " does not exist.");
  }

  static Rejection unknownArticle(String chapter, String article) {
    return Rejection.of(
        Kind.CONFLICT,
        "unknown-article",
        "Artikel %s van hoofdstuk %s is niet bekend.".formatted(article, chapter),
        "Article %s of chapter %s is not known.".formatted(article, chapter));
  }

  static Rejection lineOfOtherArticle(String lineId) {
    return Rejection.of(
        Kind.CONFLICT,
        "line-of-other-article",
        "Begrotingsregel " + lineId + " hoort bij een ander artikel.",
        "Budget line " + lineId + " belongs to another article.");
  }

  static Rejection lineForExpenditureOnly() {
    return Rejection.of(
        Kind.CONFLICT,
        "line-for-expenditure-only",
        "Noem een begrotingsregel bij uitgaven, en alleen daar.",
        "Name a budget line for expenditure, and only there.");
  }

  static Rejection deltaZero() {
    return Rejection.of(
        Kind.CONFLICT, "delta-zero", "Een mutatie is niet nul.", "A mutation is not zero.");
  }

  static Rejection belowZero(String what, int year, long cents) {
    return Rejection.of(
        Kind.CONFLICT,
        "below-zero",
        "%s zou in %d onder nul komen: € -%s.".formatted(what, year, Euro.ofCents(-cents)),
        "%s would fall below zero in %d: € -%s.".formatted(what, year, Euro.ofCents(-cents)));
  }
}
