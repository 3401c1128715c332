package nl.innovatiebudget.assessment.advice;

import java.util.List;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Why an advice is not written, signed or followed. */
final class AdviceRejections {

  private AdviceRejections() {}

  static Rejection rankingOfOtherRound() {
    return Rejection.of(
        Kind.INVALID,
        "ranking-of-other-round",
        "Deze rangschikking hoort bij een andere ronde.",
        "This ranking belongs to another round.");
  }

  static Rejection remarkOnUnranked(List<String> applicationIds) {
    var list = String.join(", ", applicationIds);
    return Rejection.of(
        Kind.INVALID,
        "remark-case-unknown",
        "Deze aanvragen staan niet in de rangschikking: " + list + ".",
        "These applications are not in the ranking: " + list + ".");
  }

  static Rejection remarkRepeated(List<String> applicationIds) {
    var list = String.join(", ", applicationIds);
    return Rejection.of(
        Kind.INVALID,
        "remark-repeated",
        "Geef bij elke aanvraag hoogstens één opmerking. Dubbel: " + list + ".",
        "Give at most one remark for each application. Double: " + list + ".");
  }

  static Rejection remarkConflicted(List<String> numbers) {
    var list = String.join(", ", numbers);
    return Rejection.of(
        Kind.FORBIDDEN,
        "remark-conflicted",
        "U heeft een belang bij deze aanvragen. Laat een ander de opmerking schrijven: "
            + list
            + ".",
        "You have an interest in these applications. Let another write the remark: " + list + ".");
  }

  static Rejection alreadySigned() {
    return Rejection.of(
        Kind.CONFLICT,
        "advice-already-signed",
        "Dit advies is ondertekend en kan niet meer veranderen. Maak een nieuw advies.",
        "This advice was signed and can no longer change. Write a new advice.");
  }

  static Rejection ifMatchMissing() {
    return Rejection.of(
        Kind.INVALID,
        "if-match-missing",
        "Stuur de ETag van het advies dat u hebt gelezen mee in If-Match.",
        "Send the ETag of the advice that you read in If-Match.");
  }

  static Rejection changedMeanwhile() {
    return Rejection.of(
        Kind.STALE,
        "advice-changed",
        "Dit advies is veranderd nadat u het las. Lees het opnieuw.",
        "This advice changed after you read it. Read it again.");
  }

  static Rejection notSigned() {
    return Rejection.of(
        Kind.CONFLICT,
        "advice-not-signed",
        "Bij deze rangschikking is er nog geen ondertekend advies van de jury.",
        "The jury has not signed an advice on this ranking yet.");
  }

  static Rejection notSignedFor(List<String> numbers) {
    var list = String.join(", ", numbers);
    return Rejection.of(
        Kind.CONFLICT,
        "advice-not-signed-for-cases",
        "Voor deze aanvragen moet nog een voorzitter zonder belang het advies ondertekenen: "
            + list
            + ".",
        "A chair without an interest still has to sign the advice for these applications: "
            + list
            + ".");
  }
}
