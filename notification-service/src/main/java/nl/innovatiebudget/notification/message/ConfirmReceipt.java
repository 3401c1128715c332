package nl.innovatiebudget.notification.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Application;
import nl.innovatiebudget.notification.application.ApplicationSubmitted;
import nl.innovatiebudget.notification.application.Applications;
import nl.innovatiebudget.notification.template.MessageKind;

/** Remembers a submitted application and confirms its receipt to its applicants (Awb 2:17). */
@ApplicationScoped
class ConfirmReceipt {

  private final Applications applications;
  private final PostMessages post;

  ConfirmReceipt(Applications applications, PostMessages post) {
    this.applications = applications;
    this.post = post;
  }

  @Transactional
  void of(UUID eventId, ApplicationSubmitted submitted) {
    if (applications.findByIdOptional(submitted.applicationId()).isPresent()) {
      return;
    }
    var application = new Application(submitted);
    applications.persistAndFlush(application);
    post.toApplicants(eventId, application, MessageKind.RECEIPT, null);
  }
}
