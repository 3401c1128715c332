package nl.innovatiebudget.notification.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Applications;
import nl.innovatiebudget.notification.message.PostMessages;

/** Tells everybody who applied in a round that it closes later; drafts are not known here. */
@ApplicationScoped
class TellExtension {

  private final Applications applications;
  private final PostMessages post;

  TellExtension(Applications applications, PostMessages post) {
    this.applications = applications;
    this.post = post;
  }

  @Transactional
  void of(UUID eventId, RoundExtended extended) {
    for (var application : applications.ofRound(extended.roundId())) {
      post.toApplicants(eventId, application, extended.in(application.language()));
    }
  }
}
