package nl.innovatiebudget.assessment.scoring;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;
import nl.innovatiebudget.kit.time.BusinessClock;

/**
 * Why scores, drafts, deadlines, hand-backs, small panels, moves and pre-selections are refused.
 */
final class ScoringRejections {

  private static final DateTimeFormatter DUTCH =
      DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.of("nl", "NL"))
          .withZone(BusinessClock.AMSTERDAM);
  private static final DateTimeFormatter ENGLISH =
      DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.ENGLISH)
          .withZone(BusinessClock.AMSTERDAM);

  private ScoringRejections() {}

  static Rejection criterionUnknown(String criterionId) {
    return Rejection.of(
        Kind.INVALID,
        "criterion-unknown",
        "Deze ronde kent het criterium " + criterionId + " niet.",
        "This round does not have the criterion " + criterionId + ".");
  }

  static Rejection criterionRepeated(String criterionId) {
    return Rejection.of(
        Kind.INVALID,
        "criterion-repeated",
        "Het criterium " + criterionId + " staat er meer dan een keer in.",
        "The criterion " + criterionId + " is given more than once.");
  }

  static Rejection criterionMissing(String criterionId) {
    return Rejection.of(
        Kind.INVALID,
        "criterion-missing",
        "Geef ook een score voor het criterium " + criterionId + ".",
        "Give a score for the criterion " + criterionId + " too.");
  }

  static Rejection scoreOutOfScale(String criterionId, int least, int most) {
    return Rejection.of(
        Kind.INVALID,
        "score-out-of-scale",
        "Geef voor %s een score van %d tot en met %d.".formatted(criterionId, least, most),
        "Give a score from %2$d up to and including %3$d for %1$s."
            .formatted(criterionId, least, most));
  }

  static Rejection scoringClosed() {
    return Rejection.of(
        Kind.CONFLICT,
        "scoring-closed",
        "De voorselectie is al gedaan. U kunt uw scores niet meer wijzigen.",
        "The pre-selection was made already. You cannot change your scores any more.");
  }

  static Rejection scoresMissing(List<String> numbers) {
    var list = String.join(", ", numbers);
    return Rejection.of(
        Kind.CONFLICT,
        "scores-missing",
        "Nog niet alle juryleden hebben deze aanvragen beoordeeld: " + list + ".",
        "Not every juror has scored these applications yet: " + list + ".");
  }

  static Rejection roundNotClosed() {
    return Rejection.of(
        Kind.CONFLICT,
        "round-not-closed",
        "De ronde is nog open. Wacht tot niemand meer kan aanvragen.",
        "The round is still open. Wait until nobody can apply any more.");
  }

  static Rejection draftExists() {
    return Rejection.of(
        Kind.INVALID,
        "if-match-missing",
        "U heeft al een concept. Stuur de ETag van wat u zag mee in If-Match.",
        "You have a draft already. Send the ETag of what you saw in If-Match.");
  }

  static Rejection draftChanged() {
    return Rejection.of(
        Kind.STALE,
        "draft-changed",
        "U heeft dit concept intussen ergens anders gewijzigd of ingediend. Haal het opnieuw op.",
        "You changed or submitted this draft elsewhere in the meantime. Fetch it again.");
  }

  static Rejection deadlinePassed(Instant deadline) {
    return Rejection.of(
        Kind.CONFLICT,
        "scoring-deadline-passed",
        "Scores konden tot %s uur worden ingediend (%s). Vraag de voorzitter om meer tijd."
            .formatted(DUTCH.format(deadline), deadline),
        "Scores could be submitted until %s (%s). Ask the chair for more time."
            .formatted(ENGLISH.format(deadline), deadline));
  }

  static Rejection deadlineNotAhead() {
    return Rejection.of(
        Kind.INVALID,
        "deadline-not-ahead",
        "Kies een moment dat nog moet komen.",
        "Choose a moment that is still to come.");
  }

  static Rejection moveWithoutReason() {
    return Rejection.of(
        Kind.INVALID,
        "reason-missing",
        "Deze ronde heeft al een uiterste moment. Geef een reden om het te verplaatsen.",
        "This round has a deadline already. Give a reason to move it.");
  }

  static Rejection nothingToHandBack() {
    return Rejection.of(
        Kind.CONFLICT,
        "nothing-to-hand-back",
        "Dit jurylid heeft nog niets ingediend en kan dat nog doen.",
        "This juror has submitted nothing yet, and still can.");
  }

  static Rejection notWithTheJury() {
    return Rejection.of(
        Kind.CONFLICT,
        "case-not-with-the-jury",
        "De jury heeft deze aanvraag nog niet, of er is al over besloten.",
        "The jury does not have this application yet, or it was decided on already.");
  }

  static Rejection jurorLeft() {
    return Rejection.of(
        Kind.CONFLICT,
        "juror-left",
        "Dit jurylid zit niet meer in de jury van deze ronde en kan niets meer indienen.",
        "This juror left the jury of this round and can submit nothing any more.");
  }

  static Rejection panelIncomplete(List<String> numbers) {
    var list = String.join(", ", numbers);
    return Rejection.of(
        Kind.CONFLICT,
        "panel-incomplete",
        "Deze aanvragen hebben te weinig juryleden zonder belang, of niet van elke verplichte"
            + " soort: "
            + list
            + ". Wijs juryleden toe, of laat de voorzitter het zo toestaan.",
        "These applications have too few jurors without a conflict, or not of every required"
            + " kind: "
            + list
            + ". Assign jurors, or have the chair allow it as it is.");
  }

  static Rejection panelWhole() {
    return Rejection.of(
        Kind.CONFLICT,
        "panel-complete",
        "Deze aanvraag heeft alle juryleden die de ronde vraagt.",
        "This application has all the jurors that the round asks for.");
  }

  static Rejection nobodyOnPanel() {
    return Rejection.of(
        Kind.CONFLICT,
        "panel-empty",
        "Deze aanvraag heeft geen jurylid meer zonder belang. Wijs eerst iemand toe.",
        "This application has no juror left without a conflict. Assign somebody first.");
  }

  static Rejection notPreselected() {
    return Rejection.of(
        Kind.CONFLICT,
        "case-not-preselected",
        "Voor deze aanvraag is nog geen voorselectie gedaan, of er is al over besloten.",
        "This application was not pre-selected yet, or it was decided on already.");
  }

  static Rejection alreadyInBand() {
    return Rejection.of(
        Kind.CONFLICT,
        "already-in-band",
        "Deze aanvraag staat daar al.",
        "This application is there already.");
  }
}
