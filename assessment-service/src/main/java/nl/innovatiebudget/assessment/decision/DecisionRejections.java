package nl.innovatiebudget.assessment.decision;

import java.util.List;
import java.util.Locale;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Why a decision is not proposed, changed or approved. */
public final class DecisionRejections {

  private static final Locale DUTCH = Locale.of("nl");

  private DecisionRejections() {}

  public static Rejection ownProposal() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "own-proposal",
        "U heeft dit voorstel zelf gemaakt of veranderd. Iemand anders moet het goedkeuren.",
        "You prepared or changed this proposal yourself. Somebody else has to approve it.");
  }

  public static Rejection ownRanking() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "own-ranking",
        "U heeft de rangschikking gemaakt. Iemand anders moet besluiten.",
        "You made the ranking. Somebody else has to decide.");
  }

  /** Who approves says what they read. */
  static Rejection ifMatchMissing() {
    return Rejection.of(
        Kind.INVALID,
        "if-match-missing",
        "Stuur de ETag van het voorstel dat u hebt gelezen mee in If-Match.",
        "Send the ETag of the proposal that you read in If-Match.");
  }

  static Rejection proposalChanged() {
    return Rejection.of(
        Kind.STALE,
        "proposal-changed",
        "Dit voorstel is veranderd nadat u het las. Lees het opnieuw.",
        "This proposal changed after you read it. Read it again.");
  }

  /** Four eyes cannot be kept when nobody knows whose they were. */
  public static Rejection decisionUnknown() {
    return Rejection.of(
        Kind.CONFLICT,
        "decision-unknown",
        "Van het eerste besluit is niet bekend wie het nam. Vraag de beheerder om hulp.",
        "It is not known who took the first decision. Ask the administrator for help.");
  }

  static Rejection redecisionOpen() {
    return Rejection.of(
        Kind.CONFLICT,
        "redecision-open",
        "Er ligt al een voorstel voor een nieuw besluit op deze aanvraag. Trek dat eerst in.",
        "There is a proposal to decide anew on this application already. Withdraw that first.");
  }

  static Rejection preparerConflicted(List<String> numbers) {
    var list = String.join(", ", numbers);
    return Rejection.of(
        Kind.FORBIDDEN,
        "preparer-conflicted",
        "U heeft een band met een organisatie in deze aanvragen: "
            + list
            + ". Iemand anders moet het voorstel maken.",
        "You have a tie with an organisation in these applications: "
            + list
            + ". Somebody else has to prepare the proposal.");
  }

  static Rejection onTheJury() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "decision-maker-on-jury",
        "U zit in de jury. Iemand van buiten de jury moet besluiten.",
        "You are on the jury. Somebody from outside the jury has to decide.");
  }

  static Rejection conflicted(List<String> numbers) {
    var list = String.join(", ", numbers);
    return Rejection.of(
        Kind.FORBIDDEN,
        "decision-maker-conflicted",
        "U heeft een band met een organisatie in deze aanvragen: " + list + ".",
        "You have a tie with an organisation in these applications: " + list + ".");
  }

  public static Rejection alreadyApproved() {
    return Rejection.of(
        Kind.CONFLICT,
        "already-approved",
        "Dit voorstel is al goedgekeurd.",
        "This proposal has been approved already.");
  }

  public static Rejection proposalClosed() {
    return Rejection.of(
        Kind.CONFLICT,
        "proposal-closed",
        "Dit voorstel is ingetrokken of afgewezen. Maak een nieuw voorstel.",
        "This proposal was withdrawn or rejected. Make a new proposal.");
  }

  public static Rejection notThePreparer() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "not-the-preparer",
        "Dit kan alleen wie het voorstel heeft gemaakt.",
        "Only who prepared the proposal can do this.");
  }

  static Rejection fundsNotRefused() {
    return Rejection.of(
        Kind.CONFLICT,
        "funds-not-refused",
        "Voor deze aanvraag is geen geld geweigerd. Een nieuw besluit is niet nodig.",
        "No money was refused for this application. There is no need to decide again.");
  }

  static Rejection rankingOfOtherRound() {
    return Rejection.of(
        Kind.INVALID,
        "ranking-of-other-round",
        "Deze rangschikking hoort bij een andere ronde.",
        "This ranking belongs to another round.");
  }

  static Rejection caseNotInRound(List<String> ids) {
    var list = String.join(", ", ids);
    return Rejection.of(
        Kind.INVALID,
        "case-not-in-round",
        "Deze aanvragen doen niet mee in deze ronde: " + list + ".",
        "These applications do not take part in this round: " + list + ".");
  }

  static Rejection caseNotInProposal() {
    return Rejection.of(
        Kind.INVALID,
        "case-not-in-proposal",
        "Dit voorstel gaat niet over deze aanvraag.",
        "This proposal is not about this application.");
  }

  static Rejection caseAlreadyDecided(List<String> numbers) {
    var list = String.join(", ", numbers);
    return Rejection.of(
        Kind.CONFLICT,
        "case-already-decided",
        "Over deze aanvragen is al besloten: " + list + ".",
        "These applications have been decided on already: " + list + ".");
  }

  static Rejection nothingToDecide() {
    return Rejection.of(
        Kind.CONFLICT,
        "nothing-to-decide",
        "Geen van deze aanvragen doet nog mee. Er is niets te besluiten.",
        "None of these applications takes part any more. There is nothing to decide.");
  }

  static Rejection caseNotEligible(List<String> numbers) {
    var list = String.join(", ", numbers);
    return Rejection.of(
        Kind.CONFLICT,
        "case-not-eligible",
        "Deze aanvragen voldoen niet aan de eisen. Toekennen kan niet: " + list + ".",
        "These applications do not meet the criteria and cannot be awarded: " + list + ".");
  }

  static Rejection amountMissing() {
    return Rejection.of(
        Kind.INVALID,
        "amount-missing",
        "Geef het bedrag van de toekenning.",
        "Give the amount of the award.");
  }

  static Rejection amountWithRefusal() {
    return Rejection.of(
        Kind.INVALID,
        "amount-with-refusal",
        "Bij een afwijzing hoort geen bedrag.",
        "A refusal has no amount.");
  }

  static Rejection amountAboveRequest(Euro requested) {
    return Rejection.of(
        Kind.INVALID,
        "amount-above-request",
        "Er is niet meer gevraagd dan %s.".formatted(requested.format(DUTCH)),
        "No more was asked than %s.".formatted(requested.format(Locale.ENGLISH)));
  }

  static Rejection amountAboveMaximum(Euro maximum) {
    return Rejection.of(
        Kind.INVALID,
        "amount-above-maximum-grant",
        "De regeling staat hoogstens %s toe.".formatted(maximum.format(DUTCH)),
        "The scheme allows at most %s.".formatted(maximum.format(Locale.ENGLISH)));
  }

  static Rejection amountNotLower(Euro before) {
    return Rejection.of(
        Kind.INVALID,
        "amount-not-lower",
        "Het bedrag moet lager zijn dan %s. Hetzelfde bedrag kunt u opnieuw aanvragen."
            .formatted(before.format(DUTCH)),
        "The amount has to be less than %s. The same amount can be asked again."
            .formatted(before.format(Locale.ENGLISH)));
  }

  static Rejection objectionGranted() {
    return Rejection.of(
        Kind.CONFLICT,
        "objection-granted",
        "Het bezwaar is gegrond. De aanvraag kan niet alsnog worden afgewezen.",
        "The objection was granted. The application cannot be refused after all.");
  }

  static Rejection redecisionIsFixed() {
    return Rejection.of(
        Kind.CONFLICT,
        "redecision-is-fixed",
        "Dit voorstel is een nieuw besluit. Trek het in en maak een ander.",
        "This proposal is a new decision. Withdraw it and make another.");
  }

  static Rejection potExceeded(String potId, Euro room, Euro wanted) {
    return Rejection.of(
        Kind.CONFLICT,
        "pot-exceeded",
        "In pot '%s' is ruimte voor %s, maar het voorstel komt op %s."
            .formatted(potId, room.format(DUTCH), wanted.format(DUTCH)),
        "Pot '%s' has room for %s, but the proposal comes to %s."
            .formatted(potId, room.format(Locale.ENGLISH), wanted.format(Locale.ENGLISH)));
  }
}
