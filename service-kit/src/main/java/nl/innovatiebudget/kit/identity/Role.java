package nl.innovatiebudget.kit.identity;

/** The roles as they stand in a token; constants, since annotations need them. */
public final class Role {

  /** A person acting for a body, through the broker. */
  public static final String APPLICANT = "applicant";

  public static final String JUROR = "juror";

  /** Leads the jury. */
  public static final String CHAIR = "chair";

  /** Runs the round. */
  public static final String PROGRAMME_OFFICER = "programme-officer";

  /** Has the mandate to decide. */
  public static final String DECISION_MAKER = "decision-maker";

  public static final String CONTROLLER = "controller";

  /** A machine of the finance department that books in the ledger. */
  public static final String LEDGER_CLIENT = "ledger-client";

  /** Reads all, changes nothing. */
  public static final String AUDITOR = "auditor";

  /** Runs the systems, sees no content. */
  public static final String OPERATOR = "operator";

  private Role() {}
}
