package nl.innovatiebudget.notification.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.ApplicationSubmitted;
import nl.innovatiebudget.notification.application.Applications;
import nl.innovatiebudget.notification.message.PostMessages;
import nl.innovatiebudget.notification.template.News;

/**
 * Remembers a submitted application and confirms its receipt to its applicants (Awb 2:17); a later
 * submission replaces what was remembered, also who its applicants are.
 */
@ApplicationScoped
class ConfirmReceipt {

  private final Applications applications;
  private final PostMessages post;

  ConfirmReceipt(Applications applications, PostMessages post) {
    this.applications = applications;
    this.post = post;
  }

  /** Does nothing for a submission that is not above the one that is known. */
  @Transactional
  void of(UUID eventId, ApplicationSubmitted submitted) {
    var known = applications.lockIfKnown(submitted.applicationId());
    if (known.isEmpty()) {
      confirm(eventId, new Application(submitted), new News.Receipt());
    } else if (known.get().resubmitted(submitted)) {
      confirm(eventId, known.get(), new News.RevisedReceipt());
    }
  }

  private void confirm(UUID eventId, Application application, News news) {
    applications.persistAndFlush(application);
    post.toApplicants(eventId, application, news);
  }
}
