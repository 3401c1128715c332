package nl.innovatiebudget.intake.withdrawal;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why an application is not withdrawn or reopened. */
enum WithdrawalRejection implements Rejection {
  WITHDRAWAL_IS_THE_LEADS(
      "withdrawal-is-the-leads",
      Kind.FORBIDDEN,
      "Alleen de hoofdaanvrager kan de aanvraag intrekken.",
      "Only the lead can withdraw the application."),
  ALREADY_WITHDRAWN(
      "already-withdrawn",
      Kind.CONFLICT,
      "Deze aanvraag is al ingetrokken.",
      "This application was withdrawn already."),
  OUTCOME_KNOWN(
      "outcome-known",
      Kind.CONFLICT,
      "U hebt al een besluit over deze aanvraag. U kunt haar niet meer intrekken.",
      "You have a decision on this application already. You can no longer withdraw it."),
  NOTHING_TO_REOPEN(
      "nothing-to-reopen",
      Kind.CONFLICT,
      "Alleen een aanvraag die is ingetrokken of niet is behandeld, kan worden heropend.",
      "Only an application that was withdrawn or not treated can be reopened."),
  /** Its letter would otherwise end what was just taken up again. */
  REFUSAL_UNDER_WAY(
      "refusal-under-way",
      Kind.CONFLICT,
      "De brief met het besluit om niet te behandelen is onderweg. Heropen daarna.",
      "The letter that refuses to treat it is on its way. Reopen it after that.");

  private final String code;
  private final Kind kind;
  private final Text detail;

  WithdrawalRejection(String code, Kind kind, String nl, String en) {
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
