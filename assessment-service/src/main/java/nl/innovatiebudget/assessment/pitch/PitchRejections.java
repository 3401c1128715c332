package nl.innovatiebudget.assessment.pitch;

import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Why the score of a pitch, or the attendance at it, is refused. */
final class PitchRejections {

  private PitchRejections() {}

  static Rejection notDoubtful() {
    return Rejection.of(
        Kind.CONFLICT,
        "case-not-in-doubt",
        "Voor deze aanvraag is nu geen pitch. Alleen twijfelgevallen pitchen.",
        "There is no pitch for this application now. Only doubtful ones pitch.");
  }

  static Rejection outOfScale(int least, int most) {
    return Rejection.of(
        Kind.INVALID,
        "score-out-of-scale",
        "Geef een score van %d tot en met %d.".formatted(least, most),
        "Give a score from %d up to and including %d.".formatted(least, most));
  }

  static Rejection wasAbsent() {
    return Rejection.of(
        Kind.CONFLICT,
        "juror-was-absent",
        "U was niet bij deze pitch, volgens de voorzitter. Daarom kunt u geen score geven.",
        "You were not at this pitch, says the chair. Therefore you cannot score it.");
  }

  static Rejection ranked() {
    return Rejection.of(
        Kind.CONFLICT,
        "pitch-score-ranked",
        "Er is al een rangschikking gemaakt met uw score. Vraag de voorzitter om uw score terug te"
            + " geven.",
        "A ranking was made with your score already. Ask the chair to hand it back to you.");
  }

  static Rejection notOnPanel(UUID jurorId) {
    return Rejection.of(
        Kind.INVALID,
        "juror-not-on-panel",
        "Het jurylid " + jurorId + " beoordeelt deze aanvraag niet.",
        "The juror " + jurorId + " does not judge this application.");
  }

  static Rejection absenteeScored(UUID jurorId) {
    return Rejection.of(
        Kind.CONFLICT,
        "absentee-scored",
        "Het jurylid " + jurorId + " gaf al een score. Geef die eerst terug.",
        "The juror " + jurorId + " gave a score already. Hand that back first.");
  }

  static Rejection nobodyPresent() {
    return Rejection.of(
        Kind.INVALID,
        "nobody-present",
        "Zonder jurylid was er geen pitch. Plan een nieuwe pitch.",
        "Without any juror there was no pitch. Plan another one.");
  }
}
