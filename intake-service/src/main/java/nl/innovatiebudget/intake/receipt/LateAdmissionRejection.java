package nl.innovatiebudget.intake.receipt;

import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.problem.Text;

/** Why an application is not let in after the deadline. */
enum LateAdmissionRejection implements Rejection {
  ROUND_STILL_OPEN(
      "round-still-open",
      "De ronde is nog niet gesloten. De aanvrager kan gewoon op tijd indienen.",
      "The round has not closed yet. The applicant can simply submit in time."),
  ALREADY_ADMITTED(
      "already-admitted",
      "Deze aanvraag is al toegelaten. De aanvrager kan haar nog indienen.",
      "This application was admitted already. The applicant can still submit it."),
  NOT_A_DRAFT(
      "not-a-draft",
      "Deze aanvraag is al ingediend of ingetrokken. Alleen een concept kan worden toegelaten.",
      "This application was submitted or withdrawn already. Only a draft can be admitted.");

  private final String code;
  private final Text detail;

  LateAdmissionRejection(String code, String nl, String en) {
    this.code = code;
    this.detail = new Text(nl, en);
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }

  @Override
  public Text detail() {
    return detail;
  }
}
