package nl.innovatiebudget.intake.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts documents into the content of an application that is locked and may be edited, and takes
 * them out; signatures under the former content fall away.
 */
@ApplicationScoped
public class Attachments {

  private final Revisions revisions;
  private final Clock clock;

  Attachments(Revisions revisions, Clock clock) {
    this.revisions = revisions;
    this.clock = clock;
  }

  /** Adding what is there already changes nothing. */
  @Transactional(TxType.MANDATORY)
  public void add(Application application, Attachment attachment) {
    var present = application.content().attachments();
    if (!present.contains(attachment)) {
      var more = new ArrayList<>(present);
      more.add(attachment);
      replace(application, more);
    }
  }

  /** Removing what is not there changes nothing. */
  @Transactional(TxType.MANDATORY)
  public void remove(Application application, Attachment attachment) {
    var fewer = new ArrayList<>(application.content().attachments());
    if (fewer.remove(attachment)) {
      replace(application, fewer);
    }
  }

  private void replace(Application application, List<Attachment> attachments) {
    application.replace(application.content().withAttachments(attachments), clock.instant());
    revisions.note(application, List.of("attachments"));
  }
}
