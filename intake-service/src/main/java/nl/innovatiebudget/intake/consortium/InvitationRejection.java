package nl.innovatiebudget.intake.consortium;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why an organisation is not invited, or cannot answer. */
enum InvitationRejection implements Rejection {
  INVITES_AS_LEAD_ONLY(
      "invites-as-lead-only",
      Kind.FORBIDDEN,
      "Alleen de hoofdaanvrager nodigt partners uit.",
      "Only the lead invites partners."),
  NOT_A_PARTNER(
      "not-a-partner",
      Kind.INVALID,
      "Zet deze organisatie eerst als PUBLIC_PARTNER in de aanvraag.",
      "First put this organisation into the application as PUBLIC_PARTNER."),
  INVITED_TOO_OFTEN(
      "invited-too-often",
      Kind.CONFLICT,
      "U hebt deze organisatie al vijf keer uitgenodigd. Neem zelf contact op.",
      "You have invited this organisation five times. Contact it yourself."),
  INVITATION_ANSWERED(
      "invitation-answered",
      Kind.CONFLICT,
      "Uw organisatie heeft deze uitnodiging al beantwoord.",
      "Your organisation has answered this invitation already.");

  private final String code;
  private final Kind kind;
  private final Text detail;

  InvitationRejection(String code, Kind kind, String nl, String en) {
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
