package nl.innovatiebudget.intake.delay;

import java.time.LocalDate;
import nl.innovatiebudget.intake.supplement.LegalDay;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Why a notice of default is not recorded or a penalty not determined. */
final class DelayRejections {

  private DelayRejections() {}

  static Rejection receivedInFuture() {
    return Rejection.of(
        Kind.INVALID,
        "received-in-future",
        "De dag van ontvangst kan niet in de toekomst liggen.",
        "The day of reception cannot be in the future.");
  }

  static Rejection decisionMadeKnown(LocalDate decidedOn) {
    return Rejection.of(
        Kind.CONFLICT,
        "decision-made-known",
        "Het besluit is op %s bekendgemaakt. Een ingebrekestelling heeft daarna geen zin meer."
            .formatted(LegalDay.nl(decidedOn)),
        "The decision was made known on %s. A notice of default has no effect after that."
            .formatted(LegalDay.en(decidedOn)));
  }

  static Rejection noticeRecorded() {
    return Rejection.of(
        Kind.CONFLICT,
        "default-notice-recorded",
        "Er is al een ingebrekestelling vastgelegd die geldt.",
        "A notice of default that has effect was recorded already.");
  }

  static Rejection tooManyNotices(int most) {
    return Rejection.of(
        Kind.CONFLICT,
        "too-many-default-notices",
        "Er zijn al " + most + " ingebrekestellingen vastgelegd.",
        most + " notices of default were recorded already.");
  }

  static Rejection noNotice() {
    return Rejection.of(
        Kind.CONFLICT,
        "no-default-notice",
        "Er is geen ingebrekestelling vastgelegd die geldt (Awb 4:17, derde lid).",
        "No notice of default that has effect was recorded (Awb 4:17, third paragraph).");
  }

  static Rejection penaltyRuns(LocalDate until) {
    return Rejection.of(
        Kind.CONFLICT,
        "penalty-runs",
        "Er is nog niet beslist en de dwangsom loopt nog, tot en met %s."
            .formatted(LegalDay.nl(until)),
        "There is no decision yet and the penalty still runs, up to and including %s."
            .formatted(LegalDay.en(until)));
  }

  static Rejection noPenaltyDue() {
    return Rejection.of(
        Kind.CONFLICT,
        "no-penalty-due",
        "Er is na de ingebrekestelling op tijd beslist, of de aanvraag was al ingetrokken. Er is geen"
            + " dwangsom verschuldigd.",
        "After the notice of default the decision came in time, or the application was withdrawn"
            + " already. No penalty is owed.");
  }

  static Rejection penaltyDetermined() {
    return Rejection.of(
        Kind.CONFLICT,
        "penalty-determined",
        "De dwangsom is al vastgesteld.",
        "The penalty was determined already.");
  }

  static Rejection ownNotice() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "own-notice",
        "U hebt de ingebrekestelling vastgelegd. Iemand anders moet de dwangsom vaststellen.",
        "You recorded the notice of default. Somebody else must determine the penalty.");
  }
}
