package nl.innovatiebudget.notification.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Applications;
import nl.innovatiebudget.notification.message.PostMessages;

/** Tells all who apply together what happened to their application. */
@ApplicationScoped
class TellApplicants {

  private final Applications applications;
  private final PostMessages post;

  TellApplicants(Applications applications, PostMessages post) {
    this.applications = applications;
    this.post = post;
  }

  /** Refuses an application that was not heard of yet. */
  @Transactional
  void of(UUID eventId, Step step) {
    var application = applications.lock(step.applicationId());
    step.happenTo(application);
    post.toApplicants(eventId, application, step.in(application.language()));
  }
}
