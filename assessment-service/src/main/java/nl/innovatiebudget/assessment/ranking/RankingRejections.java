package nl.innovatiebudget.assessment.ranking;

import java.util.Locale;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Why money is not moved between pots, and why a rule does not rank. */
final class RankingRejections {

  private RankingRejections() {}

  static Rejection tooManyForSchulze(long cases, int panel) {
    return Rejection.of(
        Kind.CONFLICT,
        "ranking-rule-too-heavy",
        ("%d aanvragen met tot %d juryleden per aanvraag zijn te veel om paarsgewijs te vergelijken"
                + " (Schulze). Kies een andere regel voor deze ronde.")
            .formatted(cases, panel),
        ("%d applications with up to %d jurors each are too many to compare in pairs (Schulze)."
                + " Choose another rule for this round.")
            .formatted(cases, panel));
  }

  static Rejection potUnknown(String potId) {
    return Rejection.of(
        Kind.INVALID,
        "pot-unknown",
        "Deze ronde heeft geen pot '%s'.".formatted(potId),
        "This round has no pot '%s'.".formatted(potId));
  }

  static Rejection samePot() {
    return Rejection.of(
        Kind.INVALID, "same-pot", "Kies twee verschillende potten.", "Choose two different pots.");
  }

  static Rejection nothingToMove() {
    return Rejection.of(
        Kind.INVALID,
        "amount-not-positive",
        "Het bedrag moet meer dan nul zijn.",
        "The amount must be more than nothing.");
  }

  static Rejection transferNotAllowed(String potId) {
    return Rejection.of(
        Kind.CONFLICT,
        "transfer-not-allowed",
        "De ronde laat niet toe dat de jury geld verplaatst naar of uit pot '%s'.".formatted(potId),
        "The round does not allow the jury to move money to or from pot '%s'.".formatted(potId));
  }

  static Rejection potTooSmall(String potId, Euro holds) {
    return Rejection.of(
        Kind.CONFLICT,
        "pot-too-small",
        "In pot '%s' zit nog %s. Meer kan er niet uit."
            .formatted(potId, holds.format(Locale.forLanguageTag("nl"))),
        "Pot '%s' holds %s. No more can be taken from it."
            .formatted(potId, holds.format(Locale.ENGLISH)));
  }

  static Rejection chairConflicted() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "chair-conflicted",
        "U heeft een belang bij een aanvraag in een van deze potten. Laat een andere voorzitter dit"
            + " doen.",
        "You have an interest in an application in one of these pots. Let another chair do this.");
  }

  static Rejection notChairOfRound() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "not-chair-of-round",
        "U bent geen voorzitter van de jury van deze ronde.",
        "You do not chair the jury of this round.");
  }

  static Rejection alreadyWithdrawn() {
    return Rejection.of(
        Kind.CONFLICT,
        "transfer-already-withdrawn",
        "Deze verplaatsing is al teruggedraaid.",
        "This transfer has been reversed already.");
  }
}
