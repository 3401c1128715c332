package nl.innovatiebudget.assessment.jury;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Rejection.Kind;

/** What is refused about the jury, its invitations and its ties. */
final class JuryRejections {

  private JuryRejections() {}

  static Rejection alreadyRegistered() {
    return Rejection.of(
        Kind.CONFLICT,
        "juror-already-registered",
        "Deze persoon zit al in de jury.",
        "This person is on the jury already.");
  }

  static Rejection absenceEndsBeforeItStarts() {
    return Rejection.of(
        Kind.INVALID,
        "absence-ends-before-it-starts",
        "De laatste dag van een afwezigheid ligt vóór de eerste dag.",
        "The last day of an absence is before its first day.");
  }

  static Rejection tieWithNobody() {
    return Rejection.of(
        Kind.INVALID,
        "tie-with-nobody",
        "Noem de organisatie: uit het register, met het KvK-nummer of met de naam.",
        "Name the organisation: from the register, by its KvK number or by its name.");
  }

  static Rejection lastDayOfPresentTie() {
    return Rejection.of(
        Kind.INVALID,
        "last-day-of-present-tie",
        "Alleen een vroegere werkgever heeft een laatste dag.",
        "Only a former employer has a last day.");
  }

  static Rejection tieKnown() {
    return Rejection.of(
        Kind.CONFLICT, "tie-known", "Deze band is al bekend.", "This tie is known already.");
  }

  static Rejection tieEnded() {
    return Rejection.of(
        Kind.CONFLICT, "tie-ended", "Deze band is al beëindigd.", "This tie has ended already.");
  }

  static Rejection alreadyInvited() {
    return Rejection.of(
        Kind.CONFLICT,
        "juror-already-invited",
        "Dit jurylid is al uitgenodigd voor deze ronde.",
        "This juror has been invited for this round already.");
  }

  static Rejection alreadyAnswered() {
    return Rejection.of(
        Kind.CONFLICT,
        "invitation-answered",
        "Deze uitnodiging is al beantwoord of vervallen.",
        "This invitation has been answered already, or lapsed.");
  }

  static Rejection nobodyInvited() {
    return Rejection.of(
        Kind.CONFLICT,
        "jury-not-invited",
        "Voor deze ronde is niemand uitgenodigd. Nodig eerst de juryleden uit.",
        "Nobody was invited for this round. Invite the jurors first.");
  }

  static Rejection replacedByOneself() {
    return Rejection.of(
        Kind.INVALID,
        "replaced-by-oneself",
        "Een jurylid kan zichzelf niet vervangen.",
        "Jurors cannot replace themselves.");
  }
}
