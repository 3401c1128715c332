package nl.innovatiebudget.assessment.conflict;

import nl.innovatiebudget.assessment.casefile.Application;
import nl.innovatiebudget.assessment.jury.Juror;

/**
 * A personal interest: a tie to any organisation that takes part, in whatever role. Whoever has one
 * may not influence the decision (Awb 2:4).
 */
public final class Conflict {

  private Conflict() {}

  public static boolean between(Juror juror, Application application) {
    var organisations = application.organisations();
    return juror.ties().stream().anyMatch(tie -> organisations.contains(tie.organisationId()));
  }
}
