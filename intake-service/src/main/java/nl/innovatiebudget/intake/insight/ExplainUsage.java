package nl.innovatiebudget.intake.insight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.Submissions;
import nl.innovatiebudget.intake.insight.Usage.DecisionData;
import nl.innovatiebudget.intake.insight.Usage.Letter;
import nl.innovatiebudget.intake.insight.Usage.RoundInForce;
import nl.innovatiebudget.intake.insight.Usage.Rule;
import nl.innovatiebudget.intake.insight.Usage.SubmissionInForce;
import nl.innovatiebudget.intake.overview.Overview;
import nl.innovatiebudget.intake.overview.Snapshot;
import org.jspecify.annotations.Nullable;

/** Says what the decision on an application rests on. */
@ApplicationScoped
public class ExplainUsage {

  private static final Snapshot NOT_KEPT = new Snapshot(List.of(), List.of());

  private final Submissions submissions;
  private final Overview overview;

  ExplainUsage(Submissions submissions, Overview overview) {
    this.submissions = submissions;
    this.overview = overview;
  }

  /** Absent for what was never submitted. */
  @Nullable DecisionData of(Application application, Locale locale) {
    if (application.submission() == 0) {
      return null;
    }
    var submission = submissions.inForce(application);
    var snapshot = overview.snapshot(application.applicationId()).orElse(NOT_KEPT);
    return new DecisionData(
        new SubmissionInForce(
            submission.sequence(),
            submission.kind(),
            submission.revision(),
            submission.contentHash(),
            submission.receivedAt()),
        new RoundInForce(application.roundId(), submission.roundVersion()),
        snapshot.participants(),
        submission.content().attachments(),
        snapshot.rules().stream()
            .map(r -> new Rule(r.rule(), r.met(), r.detail().in(locale), r.clause()))
            .toList(),
        letter(application));
  }

  private static @Nullable Letter letter(Application application) {
    return application
        .outcome()
        .map(o -> new Letter(o.letterId(), o.status(), o.amount(), o.informedAt()))
        .orElse(null);
  }
}
