package nl.innovatiebudget.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Who may see which application: people of a public participant see theirs, staff see what was
 * submitted. For anybody else it does not exist.
 */
@ApplicationScoped
public class ApplicationAccess {

  private final Applications applications;
  private final Submissions submissions;
  private final Rounds rounds;
  private final CurrentCaller caller;
  private final CurrentRepresentation representation;
  private final Clock clock;

  ApplicationAccess(
      Applications applications,
      Submissions submissions,
      Rounds rounds,
      CurrentCaller caller,
      CurrentRepresentation representation,
      Clock clock) {
    this.applications = applications;
    this.submissions = submissions;
    this.rounds = rounds;
    this.caller = caller;
    this.representation = representation;
    this.clock = clock;
  }

  /** An application that the caller may read. */
  public Application readable(UUID applicationId) {
    return applications
        .findByIdOptional(applicationId)
        .filter(application -> isStaff() ? application.submission() > 0 : takesPart(applicationId))
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** An application of the caller's body, locked until the transaction ends. */
  public Application ownLocked(UUID applicationId) {
    return applications
        .locked(applicationId)
        .filter(application -> takesPart(applicationId))
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** A submitted application, for an officer's act; locked until the transaction ends. */
  public Application submittedLocked(UUID applicationId) {
    return applications
        .locked(applicationId)
        .filter(application -> application.submission() > 0)
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /**
   * The content that the caller is shown: applicants what they work on while they can still submit
   * it, and everybody else, and later on, what was submitted.
   */
  public ContentVersion shown(Application application) {
    var works = !isStaff() && isEditable(application);
    return works || application.submission() == 0
        ? ContentVersion.working(application)
        : ContentVersion.of(submissions.inForce(application));
  }

  /** Whether the applicants may change it now. */
  public boolean isEditable(Application application) {
    var round = rounds.latest(application.roundId()).orElseThrow();
    return application.isEditable(round, clock.instant());
  }

  private boolean isStaff() {
    return caller.get().hasRole(Role.PROGRAMME_OFFICER) || caller.get().hasRole(Role.AUDITOR);
  }

  private boolean takesPart(UUID applicationId) {
    return applications.takesPart(representation.get(), applicationId);
  }
}
