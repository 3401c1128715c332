package nl.innovatiebudget.assessment.conflict;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused because of a conflict, or about one. */
public final class ConflictRejections {

  private ConflictRejections() {}

  /** To whoever has a conflict and wants to see or judge the case. */
  public static Rejection jurorConflicted() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "juror-conflicted",
        "U heeft een band met een organisatie in deze aanvraag. U mag deze aanvraag niet zien of"
            + " beoordelen.",
        "You have a tie with an organisation in this application. You may not see or judge it.");
  }

  static Rejection ownConflict() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "own-conflict",
        "Dit gaat over uzelf. Laat een andere voorzitter beslissen.",
        "This is about you. Let another chair decide.");
  }

  static Rejection declared() {
    return Rejection.of(
        Kind.CONFLICT,
        "conflict-declared",
        "Dit belang is door een mens opgegeven. Het kan niet terzijde worden gelegd.",
        "This interest was declared by a person. It cannot be dismissed.");
  }

  static Rejection alreadyDismissed() {
    return Rejection.of(
        Kind.CONFLICT,
        "conflict-dismissed",
        "Dit belang is al terzijde gelegd.",
        "This interest was dismissed already.");
  }

  static Rejection alreadyDeclared() {
    return Rejection.of(
        Kind.CONFLICT,
        "conflict-already-declared",
        "U heeft uw belang bij deze aanvraag al opgegeven.",
        "You have declared your interest in this application already.");
  }
}
