package nl.innovatiebudget.intake.application;

import static nl.innovatiebudget.intake.application.ApplicationRejection.NOT_THE_LEAD;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationContent.ParticipantRole;
import nl.innovatiebudget.kit.identity.BodyId;

/** Starts an application, on behalf of the body that will lead it. */
@ApplicationScoped
public class DraftApplication {

  private final ContentCheck contentCheck;
  private final Applications applications;
  private final Clock clock;

  DraftApplication(ContentCheck contentCheck, Applications applications, Clock clock) {
    this.contentCheck = contentCheck;
    this.applications = applications;
    this.clock = clock;
  }

  @Transactional
  public Application draft(ApplicationContent content, BodyId lead) {
    contentCheck.require(
        content,
        NOT_THE_LEAD,
        consortium ->
            consortium
                .publicMember(lead)
                .filter(member -> member.participant().role() == ParticipantRole.LEAD)
                .isPresent());
    var now = clock.instant();
    var application = new Application(UUID.randomUUID(), content, now);
    applications.persist(application);
    return application;
  }
}
