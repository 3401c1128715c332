package nl.innovatiebudget.intake.withdrawal;

import static nl.innovatiebudget.intake.withdrawal.WithdrawalRejection.NOTHING_TO_REOPEN;
import static nl.innovatiebudget.intake.withdrawal.WithdrawalRejection.REFUSAL_UNDER_WAY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Takes up again, as it was last submitted, what was withdrawn by mistake or wrongly not treated.
 */
@ApplicationScoped
public class ReopenApplication {

  private final ApplicationAccess access;
  private final Acts acts;
  private final Outbox outbox;
  private final Clock clock;

  ReopenApplication(ApplicationAccess access, Acts acts, Outbox outbox, Clock clock) {
    this.access = access;
    this.acts = acts;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Refuses one that takes part, or that was awarded or refused. */
  @Transactional
  Reopened reopen(UUID applicationId, String reason) {
    var application = access.submittedLocked(applicationId);
    if (application.status() != ApplicationStatus.WITHDRAWN
        && application.status() != ApplicationStatus.NOT_TREATED) {
      throw new Rejected(NOTHING_TO_REOPEN);
    }
    if (application.isRefusedToTreat() && application.outcome().isEmpty()) {
      throw new Rejected(REFUSAL_UNDER_WAY);
    }
    var now = clock.instant();
    application.reopen();
    acts.record(application, Act.REOPENED, now, reason);
    outbox.add(
        Topic.APPLICATIONS,
        applicationId.toString(),
        ApplicationReopened.TYPE,
        ApplicationReopened.of(application, reason, now));
    return new Reopened(applicationId, application.status(), now);
  }
}
