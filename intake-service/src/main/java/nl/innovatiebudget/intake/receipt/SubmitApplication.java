package nl.innovatiebudget.intake.receipt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.application.ContentVersion;
import nl.innovatiebudget.intake.application.Submission;
import nl.innovatiebudget.intake.application.Submissions;
import nl.innovatiebudget.intake.completeness.CompletenessRule;
import nl.innovatiebudget.intake.completeness.Dossiers;
import nl.innovatiebudget.intake.completeness.Finding;
import nl.innovatiebudget.intake.organisation.CurrentRepresentation;
import nl.innovatiebudget.intake.overview.Overview;
import nl.innovatiebudget.intake.round.RoundDefinition;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.intake.supplement.Supplements;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;

/**
 * Receives an application: gives it its number, freezes what was submitted, signs the receipt and
 * tells the other services. A revised version takes the place of the former one; both are kept.
 */
@ApplicationScoped
public class SubmitApplication {

  private final ApplicationAccess access;
  private final Dossiers dossiers;
  private final Rounds rounds;
  private final Submissions submissions;
  private final Acts acts;
  private final Outbox outbox;
  private final Supplements supplements;
  private final Overview overview;
  private final ReceiptSeal seal;
  private final CurrentRepresentation representation;
  private final CurrentCaller caller;

  SubmitApplication(
      ApplicationAccess access,
      Dossiers dossiers,
      Rounds rounds,
      Submissions submissions,
      Acts acts,
      Outbox outbox,
      Supplements supplements,
      Overview overview,
      ReceiptSeal seal,
      CurrentRepresentation representation,
      CurrentCaller caller) {
    this.access = access;
    this.dossiers = dossiers;
    this.rounds = rounds;
    this.submissions = submissions;
    this.acts = acts;
    this.outbox = outbox;
    this.supplements = supplements;
    this.overview = overview;
    this.seal = seal;
    this.representation = representation;
    this.caller = caller;
  }

  /**
   * Refuses what may not be submitted at that instant, and what does not meet every rule.
   *
   * @param receivedAt when the request reached the system, which is what counts (Awb 2:20)
   */
  @Transactional
  public Receipt submit(UUID applicationId, Instant receivedAt) {
    var application = access.ownLocked(applicationId);
    var newest = rounds.latest(application.roundId()).orElseThrow();
    var kind = SubmissionWindow.require(application, newest, receivedAt);
    var dossier = dossiers.of(application, ContentVersion.working(application), newest, receivedAt);
    var findings = CompletenessRule.judgeAll(dossier);
    Rejected.ifAny(findings.stream().filter(Predicate.not(Finding::met)).toList());
    var wasAskedToSupply = application.supplementUntil().isPresent();
    acts.record(application, act(application), receivedAt);
    application.takePart();
    submissions.flush();
    freeze(application, newest, receivedAt);
    var receipt = seal.seal(application, kind, bodyName(dossier.consortium()));
    var submission = new Submission(application, kind, caller.get(), caller.body(), receipt);
    submissions.persistAndFlush(submission);
    outbox.add(
        Topic.APPLICATIONS,
        applicationId.toString(),
        ApplicationSubmitted.TYPE,
        ApplicationSubmitted.of(application, dossier));
    if (wasAskedToSupply) {
      supplements.answered(application, receivedAt);
    }
    overview.take(application, dossier, findings);
    return Receipt.of(application, submission);
  }

  /** From its number on, whoever else submits in this round waits: what can be done before, is. */
  private void freeze(Application application, RoundDefinition newest, Instant receivedAt) {
    var number = application.number().orElseGet(() -> rounds.nextNumber(application.roundId()));
    application.submit(number, application.roundVersion().orElse(newest.version()), receivedAt);
  }

  private String bodyName(Consortium consortium) {
    return consortium.publicMember(representation.get()).map(Member::name).orElse("?");
  }

  private static Act act(Application application) {
    return application.submission() == 0 ? Act.SUBMITTED : Act.SUBMITTED_AGAIN;
  }
}
