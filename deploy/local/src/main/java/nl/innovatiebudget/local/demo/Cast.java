package nl.innovatiebudget.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.innovatiebudget.local.stack.Identities;

/** Everybody who plays in the demo round. */
public final class Cast {

  public static final String OFFICER = "programme-officer";
  static final String DECISION_MAKER = "decision-maker";

  /** Has both roles, so that the demo can show that this is not enough. */
  static final String OFFICER_WITH_MANDATE = "officer-with-mandate";

  public static final String CONTROLLER = "controller";

  /** Decides on what the first one proposes. */
  static final String SECOND_CONTROLLER = "second-controller";

  public static final String AUDITOR = "auditor";
  public static final String OPERATOR = "operator";
  static final String SECOND_OPERATOR = "second-operator";

  /** A machine of the ministry that books in the ledger. */
  static final String FINANCE_SYSTEM = "finance-system";

  private static final List<String> KINDS = List.of("GOVERNMENT", "SCIENCE", "CITIZEN", "BUSINESS");

  private Cast() {}

  /** A juror and the body that employs them now, if that is one of the register. */
  public record Juror(String identity, String kind, boolean chair, String employer) {

    String[] roles() {
      return chair ? new String[] {"juror", "chair"} : new String[] {"juror"};
    }

    public Map<String, Object> registration(Map<String, String> organisationIds) {
      var ties =
          employer.isEmpty()
              ? List.of()
              : List.of(Map.of("organisationId", organisationIds.get(employer), "tie", "EMPLOYER"));
      return Map.of(
          "subject", identity,
          "name", "Jurylid " + identity.replaceAll("\\D", ""),
          "kind", kind,
          "chair", chair,
          "ties", ties);
    }
  }

  /** Twelve jurors of four kinds; four of them work for bodies that apply. */
  public static List<Juror> jurors() {
    var employers = Map.of(1, "Gemeente Utrecht", 5, "Gemeente Amsterdam", 9, "UWV", 2, "Logius");
    var jurors = new ArrayList<Juror>();
    for (int i = 1; i <= 12; i++) {
      jurors.add(
          new Juror(
              "juror-%02d".formatted(i),
              KINDS.get(i % KINDS.size()),
              i == 12,
              employers.getOrDefault(i, "")));
    }
    return List.copyOf(jurors);
  }

  static Identities identities() {
    var identities = new Identities();
    identities.staff(OFFICER, "programme-officer");
    identities.staff(DECISION_MAKER, "decision-maker");
    identities.staff(OFFICER_WITH_MANDATE, "programme-officer", "decision-maker");
    identities.staff(CONTROLLER, "controller");
    identities.staff(SECOND_CONTROLLER, "controller");
    identities.staff(AUDITOR, "auditor");
    identities.staff(OPERATOR, "operator");
    identities.staff(SECOND_OPERATOR, "operator");
    identities.staff(FINANCE_SYSTEM, "ledger-client");
    for (var juror : jurors()) {
      identities.staff(juror.identity(), juror.roles());
    }
    for (var body : DemoData.bodies()) {
      if (body.hasKvk()) {
        identities.applicant(body.identity(), body.kvk());
      } else {
        identities.applicantByOin(body.identity(), body.oin());
      }
    }
    return identities;
  }
}
