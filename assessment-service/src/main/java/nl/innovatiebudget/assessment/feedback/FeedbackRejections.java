package nl.innovatiebudget.assessment.feedback;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** Why feedback cannot be shown, changed or released. */
final class FeedbackRejections {

  private FeedbackRejections() {}

  static Rejection notScored() {
    return Rejection.of(
        Kind.CONFLICT,
        "no-feedback",
        "Over deze aanvraag is niet besloten na scores van de jury. Er is geen terugkoppeling.",
        "No decision on this application followed scores of the jury. There is no feedback.");
  }

  static Rejection criterionUnknown(String criterionId) {
    return Rejection.of(
        Kind.INVALID,
        "criterion-unknown",
        "Criterium '%s' hoort niet bij deze aanvraag, of staat er twee keer."
            .formatted(criterionId),
        "Criterion '%s' does not belong to this application, or is there twice."
            .formatted(criterionId));
  }

  static Rejection tooLong() {
    return Rejection.of(
        Kind.INVALID,
        "feedback-too-long",
        "De terugkoppeling is te lang. Maak de opmerkingen korter.",
        "The feedback is too long. Make the remarks shorter.");
  }

  static Rejection notChecked() {
    return Rejection.of(
        Kind.CONFLICT,
        "feedback-not-checked",
        "Controleer eerst of uit de opmerkingen niet blijkt wie ze maakte.",
        "Check first that the remarks do not show who made them.");
  }

  static Rejection letterNotIssued() {
    return Rejection.of(
        Kind.CONFLICT,
        "letter-not-issued",
        "De brief met het besluit is nog niet verstuurd.",
        "The letter with the decision was not sent yet.");
  }

  static Rejection alreadyReleased() {
    return Rejection.of(
        Kind.CONFLICT,
        "feedback-already-released",
        "Deze terugkoppeling is al vrijgegeven.",
        "This feedback was released already.");
  }
}
