package nl.innovatiebudget.intake.application;

import static nl.innovatiebudget.intake.application.ApplicationRejection.ALREADY_SUBMITTED;
import static nl.innovatiebudget.intake.application.ApplicationRejection.CHANGED_MEANWHILE;
import static nl.innovatiebudget.intake.application.ApplicationRejection.NOT_A_PARTICIPANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.problem.Rejected;

/** Changes a draft; whoever signed the earlier content has to sign again. */
@ApplicationScoped
public class ReplaceContent {

  private final ApplicationAccess access;
  private final ContentCheck contentCheck;
  private final Clock clock;

  ReplaceContent(ApplicationAccess access, ContentCheck contentCheck, Clock clock) {
    this.access = access;
    this.contentCheck = contentCheck;
    this.clock = clock;
  }

  /** Refuses when the draft is no longer the one that the caller has seen, by its entity tag. */
  @Transactional
  public Application replace(
      UUID applicationId, String seen, ApplicationContent content, BodyId body) {
    var application = access.ownLocked(applicationId);
    if (!application.isDraft()) {
      throw new Rejected(ALREADY_SUBMITTED);
    }
    if (!seen.equals(ApplicationView.entityTag(application))) {
      throw new Rejected(CHANGED_MEANWHILE);
    }
    contentCheck.require(
        content, NOT_A_PARTICIPANT, consortium -> consortium.publicMember(body).isPresent());
    application.replace(content, clock.instant());
    return application;
  }
}
