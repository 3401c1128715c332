package nl.innovatiebudget.assessment.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.assignment.solver.AssignmentProblem;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Says what a case is about, so that jurors who are at home in that can judge it. */
@ApplicationScoped
class SetThemes {

  private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final CaseFiles cases;
  private final CaseAccess access;
  private final Themes themes;
  private final Acts acts;

  SetThemes(CaseFiles cases, CaseAccess access, Themes themes, Acts acts) {
    this.cases = cases;
    this.access = access;
    this.themes = themes;
    this.acts = acts;
  }

  /**
   * Takes the place of what was said before; the next division goes by it. Refuses a caller with an
   * interest in the case.
   */
  @Transactional
  CaseThemes set(UUID applicationId, Collection<String> wanted, Caller caller) {
    var file = cases.lock(applicationId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    access.withoutConflict(applicationId, caller);
    if (!wanted.stream().allMatch(theme -> FORM.matcher(theme).matches())) {
      throw new Rejected(AssignmentRejections.themeInvalid());
    }
    themes.replace(applicationId, wanted);
    var now = new CaseThemes(AssignmentProblem.sorted(wanted).stream().toList());
    acts.record(new NewAct(file.roundId(), applicationId, null, "themes-set", null, now));
    return now;
  }
}
