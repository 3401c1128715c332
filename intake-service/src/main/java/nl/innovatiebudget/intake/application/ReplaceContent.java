package nl.innovatiebudget.intake.application;

import static nl.innovatiebudget.intake.application.ApplicationRejection.ALREADY_SUBMITTED;
import static nl.innovatiebudget.intake.application.ApplicationRejection.CHANGED_MEANWHILE;
import static nl.innovatiebudget.intake.application.ApplicationRejection.CONSORTIUM_IS_THE_LEADS;
import static nl.innovatiebudget.intake.application.ApplicationRejection.NOT_A_PARTICIPANT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationContent.ParticipantRole;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.kit.identity.BodyId;
import nl.innovatiebudget.kit.problem.Rejected;

/** Changes a draft; whoever signed the earlier content has to sign again. */
@ApplicationScoped
public class ReplaceContent {

  private final ApplicationAccess access;
  private final ContentCheck contentCheck;
  private final Organisations organisations;
  private final Clock clock;

  ReplaceContent(
      ApplicationAccess access,
      ContentCheck contentCheck,
      Organisations organisations,
      Clock clock) {
    this.access = access;
    this.contentCheck = contentCheck;
    this.organisations = organisations;
    this.clock = clock;
  }

  /**
   * Refuses when the draft is no longer the one that the caller has seen, by its entity tag, and
   * when somebody else than the lead changes who takes part.
   */
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
    if (!content.hasConsortiumOf(application.content()) && !isLead(body, application)) {
      throw new Rejected(CONSORTIUM_IS_THE_LEADS);
    }
    application.replace(content, clock.instant());
    return application;
  }

  private boolean isLead(BodyId body, Application application) {
    return Consortium.of(application.content(), organisations)
        .publicMember(body)
        .filter(member -> member.participant().role() == ParticipantRole.LEAD)
        .isPresent();
  }
}
