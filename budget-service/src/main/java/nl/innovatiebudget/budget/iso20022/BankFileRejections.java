package nl.innovatiebudget.budget.iso20022;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Why a file of the bank cannot be read. */
final class BankFileRejections {

  private BankFileRejections() {}

  static Rejection tooLarge(int bytes) {
    return Rejection.of(
        Kind.TOO_LARGE,
        "bank-file-too-large",
        "Het bestand is groter dan " + bytes + " bytes. Vraag de bank om kleinere bestanden.",
        "The file is larger than " + bytes + " bytes. Ask the bank for smaller files.");
  }

  static Rejection tooManyEntries(int most) {
    return Rejection.of(
        Kind.TOO_LARGE,
        "bank-file-too-many-entries",
        "Het bestand heeft meer dan " + most + " regels. Vraag de bank om kleinere bestanden.",
        "The file has more than " + most + " entries. Ask the bank for smaller files.");
  }

  static Rejection notXml(int line) {
    return Rejection.of(
        Kind.INVALID,
        "bank-file-unreadable",
        "Het bestand is niet te lezen of heeft delen die niet mogen, bij regel " + line + ".",
        "The file cannot be read or has parts that are not allowed, near line " + line + ".");
  }

  static Rejection notIso20022() {
    return Rejection.of(
        Kind.INVALID,
        "bank-file-not-iso20022",
        "Dit is geen bericht volgens ISO 20022.",
        "This is not a message of ISO 20022.");
  }

  static Rejection otherMessage(String name) {
    return Rejection.of(
        Kind.INVALID,
        "bank-file-other-message",
        "Dit bericht wordt hier niet gelezen: "
            + SepaText.of(name, 40)
            + ". Wel: pain.002.001.10 en camt.053.001.08.",
        "This message is not read here: "
            + SepaText.of(name, 40)
            + ". These are: pain.002.001.10 and camt.053.001.08.");
  }

  static Rejection notAsAgreed(int line) {
    return Rejection.of(
        Kind.INVALID,
        "bank-file-not-as-agreed",
        "Regel " + line + " past niet in dit bericht.",
        "Line " + line + " does not fit this message.");
  }

  static Rejection missing(String element) {
    return Rejection.of(
        Kind.INVALID,
        "bank-file-element-missing",
        "Dit deel ontbreekt of is te lang: " + element + ".",
        "This part is missing or too long: " + element + ".");
  }
}
