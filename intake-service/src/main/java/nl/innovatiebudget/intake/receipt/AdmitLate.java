package nl.innovatiebudget.intake.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.Applications;
import nl.innovatiebudget.intake.processing.ProcessingActivity;
import nl.innovatiebudget.intake.processing.ProcessingLog;
import nl.innovatiebudget.intake.round.RoundDefinition;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Lets one draft in although its round is closed, for instance because a fault on our side kept the
 * applicant from submitting in time. It opens the way for one submission and shows the officer
 * nothing of the draft.
 */
@ApplicationScoped
public class AdmitLate {

  private final Applications applications;
  private final Rounds rounds;
  private final Acts acts;
  private final ProcessingLog processing;

  AdmitLate(Applications applications, Rounds rounds, Acts acts, ProcessingLog processing) {
    this.applications = applications;
    this.rounds = rounds;
    this.acts = acts;
    this.processing = processing;
  }

  /**
   * Refuses before the deadline, a second time while the first still waits for its submission, and
   * what is no draft.
   */
  @Transactional
  public void admit(UUID applicationId, String reason, Instant at) {
    var application =
        applications.locked(applicationId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    require(application, rounds.latest(application.roundId()).orElseThrow(), at);
    application.admitLate();
    processing.record(ProcessingActivity.DECIDING, applicationId);
    acts.record(application, Act.ADMITTED_LATE, at, reason);
  }

  private static void require(Application application, RoundDefinition round, Instant at) {
    if (!application.isDraft()) {
      throw new Rejected(LateAdmissionRejection.NOT_A_DRAFT);
    }
    if (at.isBefore(round.closesAt())) {
      throw new Rejected(LateAdmissionRejection.ROUND_STILL_OPEN);
    }
    if (application.isAdmittedLate()) {
      throw new Rejected(LateAdmissionRejection.ALREADY_ADMITTED);
    }
  }
}
