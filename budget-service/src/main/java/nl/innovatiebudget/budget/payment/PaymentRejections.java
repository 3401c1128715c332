package nl.innovatiebudget.budget.payment;

import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.budget.account.AccountCode;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused about paying. */
final class PaymentRejections {

  private PaymentRejections() {}

  static Rejection namedTwice() {
    return Rejection.of(
        Kind.INVALID,
        "payment-named-twice",
        "Dezelfde betaling staat twee keer in de opdracht.",
        "The same payment is in the order twice.");
  }

  static Rejection executionDayPassed(LocalDate day) {
    return Rejection.of(
        Kind.CONFLICT,
        "execution-day-passed",
        "De dag van betaling is voorbij: " + day + ". Kies een latere dag.",
        "The day of payment has passed: " + day + ". Choose a later day.");
  }

  static Rejection executionDayTooFar(int days) {
    return Rejection.of(
        Kind.INVALID,
        "execution-day-too-far",
        "Kies een dag binnen " + days + " dagen.",
        "Choose a day within " + days + " days.");
  }

  static Rejection notPayable(UUID dueId) {
    return conflict(
        "not-payable",
        "Dit mag nu niet worden betaald: " + dueId + ".",
        "This may not be paid now: " + dueId + ".");
  }

  static Rejection recipientUnknown(UUID applicationId) {
    return conflict(
        "recipient-unknown",
        "Van aanvraag " + applicationId + " is niet bekend wie wordt betaald.",
        "It is not known who is paid for application " + applicationId + ".");
  }

  static Rejection bankAccountMissing(String number) {
    return conflict(
        "bank-account-missing",
        "Van " + number + " is nog geen rekening door twee mensen bevestigd.",
        "No account of " + number + " was confirmed by two people yet.");
  }

  static Rejection cashLineUnknown(AccountCode account) {
    return conflict(
        "cash-line-unknown",
        "Er is geen kasrekening " + account + ".",
        "There is no cash account " + account + ".");
  }

  static Rejection cashLineShort(AccountCode account, Euro available, Euro needed) {
    return conflict(
        "cash-line-short",
        "Op " + account + " staat € " + available + "; nodig is € " + needed + ".",
        "Account " + account + " has € " + available + "; € " + needed + " is needed.");
  }

  static Rejection ibanChanged(String number) {
    return conflict(
        "iban-changed",
        "De rekening van "
            + number
            + " is na de goedkeuring gewijzigd. Trek de opdracht in en doe een nieuw voorstel.",
        "The account of "
            + number
            + " changed after the approval. Withdraw the order and propose a new one.");
  }

  static Rejection noLongerDue(String number) {
    return conflict(
        "no-longer-due",
        "Een betaling aan " + number + " hoort niet meer bij deze opdracht.",
        "A payment to " + number + " does not belong to this order any more.");
  }

  static Rejection nothingToSend() {
    return conflict(
        "nothing-to-send",
        "Alle betalingen van deze opdracht zijn vervallen.",
        "All payments of this order were called off.");
  }

  static Rejection orderWithdrawn() {
    return conflict(
        "order-withdrawn", "Deze opdracht is ingetrokken.", "This order was withdrawn.");
  }

  static Rejection orderExported() {
    return conflict(
        "order-exported",
        "Van deze opdracht is al een bestand voor de bank gemaakt. Wat daarin staat wordt betaald.",
        "A file for the bank was made of this order already. What is in it will be paid.");
  }

  static Rejection orderNotExported() {
    return conflict(
        "order-not-exported",
        "Van deze opdracht is nog geen bestand gemaakt.",
        "No file was made of this order yet.");
  }

  static Rejection messageIdInUse(String messageId) {
    return conflict(
        "bank-message-id-in-use",
        "Er is al een ander bericht van de bank met kenmerk " + messageId + ".",
        "There is another message of the bank with id " + messageId + " already.");
  }

  static Rejection otherAccount() {
    return Rejection.of(
        Kind.INVALID,
        "statement-of-other-account",
        "Dit afschrift is van een andere rekening dan die waarvan wordt betaald.",
        "This statement is of another account than the one that is paid from.");
  }

  static Rejection tooManyLines(int most) {
    return Rejection.of(
        Kind.TOO_LARGE,
        "bank-file-too-many-lines",
        "Het bestand heeft meer dan " + most + " regels.",
        "The file has more than " + most + " lines.");
  }

  static Rejection applicationMissing() {
    return Rejection.of(
        Kind.INVALID,
        "application-missing",
        "Noem de aanvraag: ?applicationId=",
        "Name the application: ?applicationId=");
  }

  static Rejection nothingToExplain() {
    return conflict(
        "nothing-to-explain",
        "Naar deze regel hoeft niemand te kijken, of het is al gedaan.",
        "Nobody has to look at this line, or somebody did already.");
  }

  static Rejection notAReceipt() {
    return conflict(
        "not-a-receipt",
        "Deze regel is geen geld dat zonder kenmerk binnenkwam.",
        "This line is no money that came in without a reference.");
  }

  static Rejection reclaimUnknown(UUID reclaimId) {
    return conflict(
        "reclaim-unknown",
        "Er is geen terugvordering " + reclaimId + ".",
        "There is no reclaim " + reclaimId + ".");
  }

  private static Rejection conflict(String code, String nl, String en) {
    return Rejection.of(Kind.CONFLICT, code, nl, en);
  }
}
