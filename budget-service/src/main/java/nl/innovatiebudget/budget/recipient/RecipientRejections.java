package nl.innovatiebudget.budget.recipient;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused about who is paid, and where. */
final class RecipientRejections {

  private RecipientRejections() {}

  static Rejection ibanInvalid() {
    return Rejection.of(
        Kind.INVALID,
        "iban-invalid",
        "Dit is geen geldig IBAN. Controleer alle tekens.",
        "This is not a valid IBAN. Check all characters.");
  }

  static Rejection ibanNotReachable() {
    return Rejection.of(
        Kind.INVALID,
        "iban-not-reachable",
        "Naar dit land kan geen SEPA-overboeking. Vraag om een rekening binnen SEPA.",
        "A SEPA credit transfer does not reach this country. Ask for an account within SEPA.");
  }

  static Rejection ibanDiffers() {
    return Rejection.of(
        Kind.CONFLICT,
        "iban-differs",
        "U las een ander IBAN dan uw collega. Controleer de bron, of keur de rekening af.",
        "You read another IBAN than your colleague. Check the source, or reject the account.");
  }

  static Rejection ownEntry() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "own-account-entry",
        "U voerde deze rekening zelf in. Laat een collega beslissen.",
        "You entered this account yourself. Let a colleague decide.");
  }

  static Rejection accountWaits() {
    return Rejection.of(
        Kind.CONFLICT,
        "account-waits",
        "Er wacht al een rekening op een tweede lezer. Beslis daar eerst over.",
        "There is an account already that waits for a second reader. Decide on it first.");
  }

  static Rejection accountDecided(BankAccount.State state) {
    return Rejection.of(
        Kind.CONFLICT,
        "account-decided",
        "Over deze rekening is al beslist: " + state + ".",
        "This account was decided on already: " + state + ".");
  }

  static Rejection roundMissing() {
    return Rejection.of(
        Kind.INVALID, "round-missing", "Noem de ronde: ?roundId=", "Name the round: ?roundId=");
  }
}
