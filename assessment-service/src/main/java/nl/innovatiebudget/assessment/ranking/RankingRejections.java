package nl.innovatiebudget.assessment.ranking;

import java.util.List;
import java.util.Locale;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Why a round cannot be ranked, a ranking cannot be used, or money is not moved between pots. */
final class RankingRejections {

  private RankingRejections() {}

  static Rejection preselectionMissing(List<String> numbers) {
    var list = String.join(", ", numbers);
    return Rejection.of(
        Kind.CONFLICT,
        "preselection-missing",
        "Deze aanvragen zijn nog niet voorgeselecteerd: " + list + ".",
        "These applications were not pre-selected yet: " + list + ".");
  }

  static Rejection noScoreCounts(List<String> numbers) {
    var list = String.join(", ", numbers);
    return Rejection.of(
        Kind.CONFLICT,
        "no-score-counts",
        "Alle juryleden van deze aanvragen hebben nu een belang. Hun scores tellen niet mee: "
            + list
            + ".",
        "All jurors of these applications have a conflict by now. Their scores do not count: "
            + list
            + ".");
  }

  static Rejection pitchScoresMissing(List<String> numbers) {
    var list = String.join(", ", numbers);
    return Rejection.of(
        Kind.CONFLICT,
        "pitch-scores-missing",
        "Nog niet alle juryleden hebben de pitch van deze aanvragen beoordeeld: " + list + ".",
        "Not every juror has scored the pitch of these applications yet: " + list + ".");
  }

  static Rejection roundDecided() {
    return Rejection.of(
        Kind.CONFLICT,
        "round-already-decided",
        "Over deze ronde is al besloten.",
        "This round has been decided on already.");
  }

  static Rejection rankingOutdated() {
    return Rejection.of(
        Kind.CONFLICT,
        "ranking-outdated",
        "Na deze rangschikking is er iets veranderd. Maak eerst een nieuwe rangschikking.",
        "Something changed after this ranking was made. Make a new ranking first.");
  }

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

  static Rejection alreadyWithdrawn() {
    return Rejection.of(
        Kind.CONFLICT,
        "transfer-already-withdrawn",
        "Deze verplaatsing is al teruggedraaid.",
        "This transfer has been reversed already.");
  }
}
