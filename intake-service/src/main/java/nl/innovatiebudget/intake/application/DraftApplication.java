package nl.innovatiebudget.intake.application;

import static nl.innovatiebudget.intake.application.ApplicationRejection.NOT_THE_LEAD;
import static nl.innovatiebudget.intake.application.ApplicationRejection.TOO_MANY_DRAFTS;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.intake.organisation.Organisation;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.intake.organisation.Representation;
import nl.innovatiebudget.intake.processing.ProcessingLog;
import nl.innovatiebudget.kit.problem.Rejected;

/** Starts an application, on behalf of the body that will lead it. */
@ApplicationScoped
public class DraftApplication {

  private static final int MOST_DRAFTS = 100;

  private final ContentCheck contentCheck;
  private final Applications applications;
  private final Organisations organisations;
  private final Revisions revisions;
  private final Acts acts;
  private final ProcessingLog processing;
  private final Clock clock;

  DraftApplication(
      ContentCheck contentCheck,
      Applications applications,
      Organisations organisations,
      Revisions revisions,
      Acts acts,
      ProcessingLog processing,
      Clock clock) {
    this.contentCheck = contentCheck;
    this.applications = applications;
    this.organisations = organisations;
    this.revisions = revisions;
    this.acts = acts;
    this.processing = processing;
    this.clock = clock;
  }

  /** Content without participants gets the caller's body as its lead. */
  @Transactional
  public Application draft(ApplicationContent given, Representation lead) {
    var content =
        given.participants().isEmpty()
            ? organisations
                .by(lead.body())
                .map(Organisation::organisationId)
                .map(given::withLead)
                .orElse(given)
            : given;
    contentCheck.require(content, NOT_THE_LEAD, consortium -> consortium.isLedBy(lead));
    var starter = organisations.by(lead.body()).map(Organisation::name).orElse("?");
    if (applications.drafts(lead, starter, content.roundId()) >= MOST_DRAFTS) {
      throw new Rejected(TOO_MANY_DRAFTS);
    }
    var now = clock.instant();
    var application = new Application(UUID.randomUUID(), content, now);
    applications.persistAndFlush(application);
    revisions.note(application, ContentPart.all());
    acts.record(application, Act.DRAFTED, now);
    processing.recordStart(application.applicationId());
    return application;
  }
}
