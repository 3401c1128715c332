package nl.innovatiebudget.assessment.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Why something cannot be done with an objection. */
final class ObjectionRejections {

  private ObjectionRejections() {}

  static Rejection letterNotIssued() {
    return Rejection.of(
        Kind.CONFLICT,
        "letter-not-issued",
        "De brief met het besluit is nog niet verstuurd. De termijn loopt nog niet.",
        "The letter with the decision was not sent yet. The term does not run yet.");
  }

  static Rejection receivedInFuture(LocalDate today) {
    return Rejection.of(
        Kind.INVALID,
        "received-in-future",
        "Het bezwaar kan niet na vandaag (%s) zijn ontvangen.".formatted(today),
        "The objection cannot have been received after today (%s).".formatted(today));
  }

  static Rejection beforeTheRound(LocalDate opened) {
    return Rejection.of(
        Kind.INVALID,
        "before-round-opened",
        "Een bezwaar is er niet van vóór de opening van de ronde (%s).".formatted(opened),
        "An objection does not date from before the round opened (%s).".formatted(opened));
  }

  static Rejection sentAfterReceived() {
    return Rejection.of(
        Kind.INVALID,
        "sent-after-received",
        "Het bezwaar kan niet zijn verstuurd na de ontvangst.",
        "The objection cannot have been sent after it was received.");
  }

  static Rejection closed() {
    return Rejection.of(
        Kind.CONFLICT,
        "objection-closed",
        "Dit bezwaar is ingetrokken, of er is al op besloten.",
        "This objection was withdrawn, or it has been decided on already.");
  }

  static Rejection notLate() {
    return Rejection.of(
        Kind.CONFLICT,
        "objection-in-time",
        "Dit bezwaar is op tijd. Een verklaring is niet nodig.",
        "This objection is in time. It needs no excuse.");
  }

  static Rejection late() {
    return Rejection.of(
        Kind.CONFLICT,
        "objection-late",
        "Dit bezwaar is te laat en er is geen goede reden voor. Het is niet-ontvankelijk.",
        "This objection is late and has no good excuse. It is inadmissible.");
  }

  static Rejection jurorUnknown(List<String> ids) {
    var list = String.join(", ", ids);
    return Rejection.of(
        Kind.INVALID,
        "juror-unknown",
        "Deze juryleden bestaan niet: " + list + ".",
        "These jurors do not exist: " + list + ".");
  }

  static Rejection tookPart(String name) {
    return Rejection.of(
        Kind.CONFLICT,
        "reassessor-took-part",
        "%s heeft deze aanvraag eerder beoordeeld of zat de jury voor.".formatted(name),
        "%s judged this application before or chaired the jury.".formatted(name));
  }

  static Rejection notOnTheJury(String name) {
    return Rejection.of(
        Kind.CONFLICT,
        "reassessor-not-on-jury",
        "%s doet niet mee in de jury van deze ronde.".formatted(name),
        "%s takes no part in the jury of this round.".formatted(name));
  }

  static Rejection conflicted(String name) {
    return Rejection.of(
        Kind.CONFLICT,
        "reassessor-conflicted",
        "%s heeft een band met een organisatie in deze aanvraag.".formatted(name),
        "%s has a tie with an organisation in this application.".formatted(name));
  }

  static Rejection hasScored(String jurorId) {
    return Rejection.of(
        Kind.CONFLICT,
        "reassessor-scored",
        "Jurylid %s heeft al scores gegeven en blijft erbij.".formatted(jurorId),
        "Juror %s has given scores already and stays.".formatted(jurorId));
  }

  static Rejection reassessed() {
    return Rejection.of(
        Kind.CONFLICT,
        "objection-ranked",
        "De nieuwe rangschikking is al gemaakt.",
        "The new ranking has been made already.");
  }

  static Rejection reassessmentMissing() {
    return Rejection.of(
        Kind.CONFLICT,
        "reassessment-missing",
        "Nog niet alle herbeoordelaars hebben scores gegeven.",
        "Not every reassessor has given scores yet.");
  }

  static Rejection reassessmentNeeded() {
    return Rejection.of(
        Kind.CONFLICT,
        "reassessment-needed",
        "Laat de aanvraag eerst opnieuw beoordelen en maak de nieuwe rangschikking.",
        "Have the application judged again first and make the new ranking.");
  }

  static Rejection nothingToGrant() {
    return Rejection.of(
        Kind.CONFLICT,
        "nothing-to-grant",
        "Deze aanvraag is niet afgewezen. Alleen een afwijzing kan zo worden hersteld.",
        "This application is not refused. Only a refusal can be undone in this way.");
  }

  static Rejection additionalAwardNotSupported() {
    return Rejection.of(
        Kind.CONFLICT,
        "additional-award-not-supported",
        "Meer toekennen dan in het besluit stond kan hier nog niet.",
        "To award more than the decision did cannot be done here yet.");
  }

  static Rejection notSelectedAgain() {
    return Rejection.of(
        Kind.CONFLICT,
        "not-selected-again",
        "Ook in de nieuwe rangschikking is deze aanvraag niet gekozen.",
        "The new ranking does not select this application either.");
  }

  static Rejection amountAboveRanking(Euro award) {
    return Rejection.of(
        Kind.INVALID,
        "amount-above-ranking",
        "De nieuwe rangschikking geeft hoogstens %s.".formatted(award.format(Locale.of("nl"))),
        "The new ranking gives at most %s.".formatted(award.format(Locale.ENGLISH)));
  }

  static Rejection amountWithoutGrant() {
    return Rejection.of(
        Kind.INVALID,
        "amount-without-grant",
        "Alleen bij een gegrond bezwaar hoort een bedrag.",
        "Only a granted objection has an amount.");
  }

  static Rejection proposalOpen() {
    return Rejection.of(
        Kind.CONFLICT,
        "proposal-open",
        "Er ligt al een voorstel. Trek dat eerst in.",
        "There is a proposal already. Withdraw that first.");
  }

  static Rejection proposalOutdated() {
    return Rejection.of(
        Kind.CONFLICT,
        "proposal-outdated",
        "Na dit voorstel is er iets veranderd. Maak een nieuw voorstel.",
        "Something changed after this proposal was made. Make a new proposal.");
  }

  static Rejection preparedTheDecision() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "prepared-the-decision",
        "U bereidde het besluit voor waartegen bezwaar is gemaakt. Iemand anders moet besluiten.",
        "You prepared the decision that is objected to. Somebody else has to decide.");
  }

  static Rejection tookTheDecision() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "took-the-decision",
        "U nam het besluit waartegen bezwaar is gemaakt. Iemand anders moet besluiten.",
        "You took the decision that is objected to. Somebody else has to decide.");
  }
}
