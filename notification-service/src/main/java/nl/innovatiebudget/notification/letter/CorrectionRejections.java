package nl.innovatiebudget.notification.letter;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused about corrections of letters. */
final class CorrectionRejections {

  private CorrectionRejections() {}

  static Rejection notInThisLetter(String field) {
    return Rejection.of(
        Kind.INVALID,
        "not-in-this-letter",
        "Deze brief heeft geen " + field + ".",
        "This letter has no " + field + ".");
  }

  static Rejection nothingChanges() {
    return Rejection.of(
        Kind.INVALID,
        "nothing-changes",
        "Er verandert niets: alles stond er al zo.",
        "Nothing changes: all of it was there already.");
  }

  static Rejection noFacts() {
    return Rejection.of(
        Kind.CONFLICT,
        "letter-without-facts",
        "Van deze oude brief zijn niet alle gegevens bewaard. Stuur een nieuw besluit.",
        "Not all facts of this old letter were kept. Send a new decision.");
  }

  static Rejection corrected() {
    return Rejection.of(
        Kind.CONFLICT,
        "letter-corrected",
        "Deze brief is al vervangen. Verbeter de nieuwste brief.",
        "This letter was replaced already. Correct the newest letter.");
  }

  static Rejection open() {
    return Rejection.of(
        Kind.CONFLICT,
        "correction-open",
        "Er ligt al een voorstel om deze brief te verbeteren. Beslis daar eerst over.",
        "There is a proposal to correct this letter already. Decide on it first.");
  }

  static Rejection decided() {
    return Rejection.of(
        Kind.CONFLICT,
        "correction-decided",
        "Over dit voorstel is al beslist.",
        "This proposal was decided on already.");
  }

  static Rejection own() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "own-proposal",
        "Dit is uw eigen voorstel. Laat een collega beslissen.",
        "This is your own proposal. Let a colleague decide.");
  }
}
