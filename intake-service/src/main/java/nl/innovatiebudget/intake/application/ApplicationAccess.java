package nl.innovatiebudget.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
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
  private final CurrentCaller caller;

  ApplicationAccess(Applications applications, CurrentCaller caller) {
    this.applications = applications;
    this.caller = caller;
  }

  /** An application that the caller may read. */
  public Application readable(UUID applicationId) {
    return applications
        .findByIdOptional(applicationId)
        .filter(application -> isStaff() ? !application.isDraft() : takesPart(applicationId))
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  /** An application of the caller's body, locked until the transaction ends. */
  public Application ownLocked(UUID applicationId) {
    return applications
        .locked(applicationId)
        .filter(application -> takesPart(applicationId))
        .orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  private boolean isStaff() {
    return caller.get().hasRole(Role.PROGRAMME_OFFICER) || caller.get().hasRole(Role.AUDITOR);
  }

  private boolean takesPart(UUID applicationId) {
    return applications.takesPart(caller.body(), applicationId);
  }
}
