package nl.innovatiebudget.assessment.eligibility;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.innovatiebudget.assessment.act.Acts;
import nl.innovatiebudget.assessment.act.NewAct;
import nl.innovatiebudget.assessment.casefile.CaseFile;
import nl.innovatiebudget.assessment.casefile.CaseNote;
import nl.innovatiebudget.assessment.casefile.RuleOutcome;
import org.jspecify.annotations.Nullable;

/** Records what intake said of a case, and what the hard criteria made of it. */
@ApplicationScoped
class IntakeActs {

  private final Acts acts;

  IntakeActs(Acts acts) {
    this.acts = acts;
  }

  /** Which hard criteria are not met, by their codes. */
  record Unmet(List<String> unmet) {}

  void heard(CaseFile file, CaseNote.Kind kind, @Nullable String reason) {
    record(file, name(kind), reason, null);
  }

  void judged(CaseFile file) {
    var unmet =
        file.eligibility().stream()
            .filter(outcome -> !outcome.met())
            .map(RuleOutcome::rule)
            .toList();
    if (unmet.isEmpty()) {
      record(file, "found-eligible", null, null);
    } else {
      record(file, "found-ineligible", null, new Unmet(unmet));
    }
  }

  private void record(
      CaseFile file, String act, @Nullable String reason, @Nullable Object details) {
    acts.recordOfSystem(
        new NewAct(file.roundId(), file.applicationId(), null, act, reason, details));
  }

  private static String name(CaseNote.Kind kind) {
    return switch (kind) {
      case RESUBMITTED -> "application-resubmitted";
      case WITHDRAWN -> "application-withdrawn";
      case NOT_TREATED -> "application-not-treated";
      case REOPENED -> "application-reopened";
    };
  }
}
