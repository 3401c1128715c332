package nl.innovatiebudget.intake.application;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why a draft is not made or changed, apart from the faults in its content. */
public enum ApplicationRejection implements Rejection {
  ROUND_UNKNOWN(
      "round-unknown",
      Kind.INVALID,
      "Deze ronde bestaat niet. Kies een ronde uit de lijst.",
      "This round does not exist. Choose one from the list."),
  NOT_THE_LEAD(
      "not-the-lead",
      Kind.INVALID,
      "Uw organisatie moet de hoofdaanvrager (LEAD) zijn van een aanvraag die u begint.",
      "Your organisation must be the LEAD of an application that you start."),
  NOT_A_PARTICIPANT(
      "not-a-participant",
      Kind.INVALID,
      "Uw organisatie moet LEAD of PUBLIC_PARTNER van de aanvraag blijven.",
      "Your organisation must remain LEAD or PUBLIC_PARTNER of the application."),
  CONSORTIUM_IS_THE_LEADS(
      "consortium-is-the-leads",
      Kind.FORBIDDEN,
      "Alleen de hoofdaanvrager bepaalt wie meedoet en in welke rol.",
      "Only the lead decides who takes part, and in which role."),
  ROUND_IS_FIXED(
      "round-is-fixed",
      Kind.INVALID,
      "Een aanvraag blijft in de ronde waarin zij is begonnen. Begin voor een andere ronde opnieuw.",
      "An application stays in the round in which it was started. Start again for another round."),
  TOO_MANY_DRAFTS(
      "too-many-drafts",
      Kind.CONFLICT,
      "Uw organisatie heeft al 100 concepten in deze ronde. Trek er eerst een in.",
      "Your organisation has 100 drafts in this round already. Withdraw one first."),
  NOT_EDITABLE(
      "not-editable",
      Kind.CONFLICT,
      "U kunt deze aanvraag niet meer wijzigen. De ronde is gesloten of over de aanvraag is beslist.",
      "You can no longer change this application. The round is closed or it was decided on."),
  CHANGED_MEANWHILE(
      "changed-meanwhile",
      Kind.STALE,
      "Haal de nieuwste versie op en breng uw wijziging daarin aan.",
      "Get the newest version and make your change in that."),
  IF_MATCH_MISSING(
      "if-match-missing",
      Kind.INVALID,
      "Stuur de ETag van de versie die u wijzigt mee in If-Match.",
      "Send the ETag of the version that you change in If-Match.");

  private final String code;
  private final Kind kind;
  private final Text detail;

  ApplicationRejection(String code, Kind kind, String nl, String en) {
    this.code = code;
    this.kind = kind;
    this.detail = new Text(nl, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public Text detail() {
    return detail;
  }
}
