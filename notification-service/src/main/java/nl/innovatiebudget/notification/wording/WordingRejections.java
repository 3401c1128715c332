package nl.innovatiebudget.notification.wording;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused about versions of templates, beside faults in their words. */
final class WordingRejections {

  private WordingRejections() {}

  static Rejection unknownTemplate(String name) {
    return Rejection.of(
        Kind.INVALID,
        "template-unknown",
        "Er is geen sjabloon " + name + ". Zie GET /templates.",
        "There is no template " + name + ". See GET /templates.");
  }

  static Rejection unknownRound(String roundId) {
    return Rejection.of(
        Kind.INVALID,
        "round-unknown",
        "Er is geen ronde " + roundId + ".",
        "There is no round " + roundId + ".");
  }

  static Rejection own() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "own-proposal",
        "Dit is uw eigen voorstel. Laat een collega beslissen.",
        "This is your own proposal. Let a colleague decide.");
  }

  static Rejection decided() {
    return Rejection.of(
        Kind.CONFLICT,
        "template-version-decided",
        "Over deze versie is al beslist.",
        "This version was decided on already.");
  }

  static Rejection overtaken() {
    return Rejection.of(
        Kind.CONFLICT,
        "template-version-overtaken",
        "Er is al een latere versie goedgekeurd. Stel deze tekst opnieuw voor.",
        "A later version was approved already. Propose these words again.");
  }
}
