package nl.innovatiebudget.intake.receipt;

import java.time.Instant;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.application.Submission.Kind;
import nl.innovatiebudget.intake.receipt.SubmissionRejection.AlreadySubmitted;
import nl.innovatiebudget.intake.receipt.SubmissionRejection.DeadlinePassed;
import nl.innovatiebudget.intake.receipt.SubmissionRejection.NotOpenForSubmission;
import nl.innovatiebudget.intake.receipt.SubmissionRejection.RoundNotOpen;
import nl.innovatiebudget.intake.receipt.SubmissionRejection.SupplementTermPassed;
import nl.innovatiebudget.intake.round.RoundDefinition;
import nl.innovatiebudget.kit.problem.Rejected;

/** Whether an application may be submitted at an instant, and on what ground. */
final class SubmissionWindow {

  private SubmissionWindow() {}

  /**
   * Refuses before the round opens and from its deadline on, unless an officer let the application
   * in or asked to supply something. Refuses the same revision a second time.
   */
  static Kind require(Application application, RoundDefinition round, Instant receivedAt) {
    refuseWhatIsOver(application);
    return switch (round.stateAt(receivedAt)) {
      case ANNOUNCED -> throw new Rejected(new RoundNotOpen(round.opensAt(), receivedAt));
      case OPEN -> refuseSame(application, Kind.IN_TIME);
      default -> afterTheDeadline(application, round, receivedAt);
    };
  }

  private static void refuseWhatIsOver(Application application) {
    if (application.status() != ApplicationStatus.DRAFT
        && application.status() != ApplicationStatus.SUBMITTED) {
      throw new Rejected(new NotOpenForSubmission());
    }
  }

  private static Kind afterTheDeadline(
      Application application, RoundDefinition round, Instant receivedAt) {
    if (application.isAdmittedLate()) {
      return Kind.ADMITTED_LATE;
    }
    if (application.isSupplementOpen(receivedAt)) {
      return refuseSame(application, Kind.SUPPLEMENT);
    }
    application
        .supplementUntil()
        .ifPresent(
            lastDay -> {
              throw new Rejected(new SupplementTermPassed(lastDay, receivedAt));
            });
    application
        .number()
        .ifPresent(
            number -> {
              throw new Rejected(new AlreadySubmitted(number));
            });
    throw new Rejected(new DeadlinePassed(round.closesAt(), receivedAt));
  }

  /** One that will not be treated gets the same answer, as its letter is still to come. */
  private static Kind refuseSame(Application application, Kind kind) {
    boolean same =
        application.submittedRevision().filter(r -> r == application.revision()).isPresent();
    if (same || application.isRefusedToTreat()) {
      throw new Rejected(new AlreadySubmitted(application.number().orElseThrow()));
    }
    return kind;
  }
}
