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

  static Rejection ownTieEndedByOfficer() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "own-tie",
        "U kunt deze band niet zelf beëindigen. Vraag het aan de programmamedewerker.",
        "You cannot end this tie yourself. Ask the programme officer.");
  }

  static Rejection lastDayBeforeDeclared() {
    return Rejection.of(
        Kind.INVALID,
        "last-day-before-declared",
        "Uw laatste werkdag kan niet vóór de dag liggen waarop u de band opgaf.",
        "Your last day of work cannot be before the day on which you declared the tie.");
  }

  static Rejection tooManyTies() {
    return Rejection.of(
        Kind.CONFLICT,
        "too-many-ties",
        "Een jurylid kan %d banden hebben, ook beëindigde meegeteld. Meer kan niet."
            .formatted(Ties.MOST),
        "A juror can have %d ties, ended ones included, and no more.".formatted(Ties.MOST));
  }

  static Rejection absenceOutOfReach() {
    return Rejection.of(
        Kind.INVALID,
        "absence-out-of-reach",
        "Een afwezigheid ligt tussen vijf jaar geleden en over vijf jaar.",
        "An absence lies between five years ago and five years from now.");
  }

  static Rejection notChairOfRound() {
    return Rejection.of(
        Kind.FORBIDDEN,
        "not-chair-of-round",
        "U bent geen voorzitter van de jury van deze ronde.",
        "You are not a chair of the jury of this round.");
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

  static Rejection successorUnknown() {
    return Rejection.of(
        Kind.INVALID,
        "juror-unknown",
        "De vervanger is geen geregistreerd jurylid.",
        "The successor is not registered as a juror.");
  }

  static Rejection replacedByOneself() {
    return Rejection.of(
        Kind.INVALID,
        "replaced-by-oneself",
        "Een jurylid kan zichzelf niet vervangen.",
        "Jurors cannot replace themselves.");
  }
}
