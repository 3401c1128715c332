package nl.innovatiebudget.intake.application;

import static nl.innovatiebudget.intake.application.ApplicationRejection.CONSORTIUM_IS_THE_LEADS;
import static nl.innovatiebudget.intake.application.ApplicationRejection.NOT_A_PARTICIPANT;
import static nl.innovatiebudget.intake.application.ApplicationRejection.NOT_EDITABLE;
import static nl.innovatiebudget.intake.application.ApplicationRejection.ROUND_IS_FIXED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.intake.organisation.Representation;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.kit.problem.Rejected;

/** Changes the working content; whoever signed the earlier content has to sign again. */
@ApplicationScoped
public class ChangeContent {

  private final ApplicationAccess access;
  private final ContentCheck contentCheck;
  private final Organisations organisations;
  private final Rounds rounds;
  private final Revisions revisions;
  private final Clock clock;

  ChangeContent(
      ApplicationAccess access,
      ContentCheck contentCheck,
      Organisations organisations,
      Rounds rounds,
      Revisions revisions,
      Clock clock) {
    this.access = access;
    this.contentCheck = contentCheck;
    this.organisations = organisations;
    this.rounds = rounds;
    this.revisions = revisions;
    this.clock = clock;
  }

  /**
   * Refuses when the content is no longer the one that the caller has seen, telling who changed
   * what since, and when somebody else than the lead changes who takes part.
   *
   * @param seen the entity tag of what the caller has seen
   * @param change from the present content to the wanted one
   */
  @Transactional
  public Application change(
      UUID applicationId,
      EntityTag seen,
      UnaryOperator<ApplicationContent> change,
      Representation login) {
    var application = access.ownLocked(applicationId);
    var now = clock.instant();
    if (!application.isEditable(rounds.latest(application.roundId()).orElseThrow(), now)) {
      throw new Rejected(NOT_EDITABLE);
    }
    if (!seen.isOf(application)) {
      throw new Rejected(ChangedMeanwhile.by(revisions.since(applicationId, seen.revision())));
    }
    var before = application.content();
    var after = change.apply(before);
    if (!after.roundId().equals(application.roundId())) {
      throw new Rejected(ROUND_IS_FIXED);
    }
    contentCheck.require(
        after, NOT_A_PARTICIPANT, consortium -> consortium.publicMember(login).isPresent());
    if (!after.hasConsortiumOf(before) && !isLead(login, before)) {
      throw new Rejected(CONSORTIUM_IS_THE_LEADS);
    }
    if (application.replace(after, now)) {
      revisions.note(application, ContentPart.changed(before, after));
    }
    return application;
  }

  private boolean isLead(Representation login, ApplicationContent content) {
    return Consortium.of(content, organisations).isLedBy(login);
  }
}
