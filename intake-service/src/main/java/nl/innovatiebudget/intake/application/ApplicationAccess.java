package nl.innovatiebudget.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.intake.processing.ProcessingActivity;
import nl.innovatiebudget.intake.processing.ProcessingLog;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Who may see which application: people of a public participant see theirs, staff see what was
 * submitted. For anybody else it does not exist. Whoever gets one is logged.
 */
@ApplicationScoped
public class ApplicationAccess {

  private final Applications applications;
  private final Submissions submissions;
  private final Rounds rounds;
  private final ProcessingLog processing;
  private final CurrentCaller caller;
  private final CurrentRepresentation representation;
  private final Clock clock;

  ApplicationAccess(
      Applications applications,
      Submissions submissions,
      Rounds rounds,
      ProcessingLog processing,
      CurrentCaller caller,
      CurrentRepresentation representation,
      Clock clock) {
    this.applications = applications;
    this.submissions = submissions;
    this.rounds = rounds;
    this.processing = processing;
    this.caller = caller;
    this.representation = representation;
    this.clock = clock;
  }

  /** An application that the caller may read. */
  public Application readable(UUID applicationId) {
    var application =
        applications
            .findByIdOptional(applicationId)
            .filter(found -> isStaff() ? found.submission() > 0 : takesPart(found))
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    processing.record(ProcessingActivity.READING, applicationId);
    return application;
  }

  /**
   * An application that the caller's body works on, or takes part in once nothing can be submitted
   * any more; locked until the transaction ends.
   */
  public Application ownLocked(UUID applicationId) {
    var application =
        applications
            .locked(applicationId)
            .filter(found -> takesPart(found) && (isOver(found) || worksOn(found)))
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    processing.record(ProcessingActivity.CHANGING, applicationId);
    return application;
  }

  /** A submitted application, for an officer's act; locked until the transaction ends. */
  public Application submittedLocked(UUID applicationId) {
    var application =
        applications
            .locked(applicationId)
            .filter(found -> found.submission() > 0)
            .orElseThrow(() -> new Rejected(Rejection.notFound()));
    processing.record(ProcessingActivity.DECIDING, applicationId);
    return application;
  }

  /**
   * The content that the caller is shown: applicants what they work on while they can still submit
   * it, and everybody else, and later on, what was submitted. Who takes part in what was submitted
   * but not in the next version sees the former.
   */
  public ContentVersion shown(Application application) {
    var works = !isStaff() && isEditable(application) && worksOn(application);
    return works || application.submission() == 0
        ? ContentVersion.working(application)
        : ContentVersion.of(submissions.inForce(application));
  }

  /** Whether the applicants may change it now. */
  public boolean isEditable(Application application) {
    var round = rounds.latest(application.roundId()).orElseThrow();
    return application.isEditable(round, clock.instant());
  }

  /** Whether only what was submitted counts now. */
  private boolean isOver(Application application) {
    return application.submission() > 0 && !isEditable(application);
  }

  /** Whether the caller's body takes part in the version that is worked on. */
  public boolean worksOn(Application application) {
    var login = representation.get();
    return application
        .content()
        .publicParticipants()
        .anyMatch(participant -> participant.isPossiblyOf(login));
  }

  private boolean isStaff() {
    return caller.get().hasRole(Role.PROGRAMME_OFFICER) || caller.get().hasRole(Role.AUDITOR);
  }

  /** Once nothing can be submitted any more, only what was submitted says who takes part. */
  private boolean takesPart(Application application) {
    var login = representation.get();
    return applications.takesPart(login, application.applicationId())
        && (!isOver(application) || application.isPartyInForce(login));
  }
}
