package nl.innovatiebudget.notification.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import nl.innovatiebudget.notification.application.Applications;
import nl.innovatiebudget.notification.letter.IssueNewsLetter;
import nl.innovatiebudget.notification.message.PostMessages;
import nl.innovatiebudget.notification.table.MessageTable;

/** Tells all who apply together what happened to their application. */
@ApplicationScoped
class TellApplicants {

  private final Applications applications;
  private final MessageTable table;
  private final IssueNewsLetter issueLetter;
  private final PostMessages post;

  TellApplicants(
      Applications applications,
      MessageTable table,
      IssueNewsLetter issueLetter,
      PostMessages post) {
    this.applications = applications;
    this.table = table;
    this.issueLetter = issueLetter;
    this.post = post;
  }

  /** Refuses an application that was not heard of yet. */
  @Transactional
  void of(UUID eventId, Step step) {
    var application = applications.lock(step.applicationId());
    step.happenTo(application);
    var news = step.in(application.language());
    var letterId =
        table.of(news.kind()).letter() ? issueLetter.of(eventId, application, news) : null;
    post.toApplicants(eventId, application, news, letterId);
  }
}
