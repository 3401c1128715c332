package nl.innovatiebudget.intake.delay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.Consortium;
import nl.innovatiebudget.intake.application.Consortium.Member;
import nl.innovatiebudget.intake.application.Submissions;
import nl.innovatiebudget.intake.organisation.Organisations;
import nl.innovatiebudget.intake.supplement.LegalDay;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Decides how much is owed because the decision was late (Awb 4:18). Nothing is to be chosen: days
 * and amounts follow from the notice, the letter and the law.
 */
@ApplicationScoped
public class DeterminePenalty {

  private final ApplicationAccess access;
  private final DefaultNotices notices;
  private final OwedDays owedDays;
  private final PenaltyDeterminations determinations;
  private final Submissions submissions;
  private final Organisations organisations;
  private final Acts acts;
  private final Outbox outbox;
  private final CurrentCaller caller;
  private final Clock clock;

  DeterminePenalty(
      ApplicationAccess access,
      DefaultNotices notices,
      OwedDays owedDays,
      PenaltyDeterminations determinations,
      Submissions submissions,
      Organisations organisations,
      Acts acts,
      Outbox outbox,
      CurrentCaller caller,
      Clock clock) {
    this.access = access;
    this.notices = notices;
    this.owedDays = owedDays;
    this.determinations = determinations;
    this.submissions = submissions;
    this.organisations = organisations;
    this.acts = acts;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Refuses without a notice that has effect, as long as the penalty runs, when nothing is owed, a
   * second time, and to whoever recorded the notice.
   */
  @Transactional
  PenaltyDetermination determine(UUID applicationId) {
    var application = access.submittedLocked(applicationId);
    var notice =
        notices.counting(applicationId).orElseThrow(() -> new Rejected(DelayRejections.noNotice()));
    var now = clock.instant();
    var subject = caller.get().actingSubject();
    var penalty = notice.clock().orElseThrow();
    int days =
        owedDays
            .of(application, penalty, LegalDay.of(now))
            .orElseThrow(
                () -> new Rejected(DelayRejections.penaltyRuns(penalty.lastPossibleDay())));
    Rejected.ifAny(reasonsAgainst(applicationId, notice, days, subject));
    var determination =
        new PenaltyDetermination(
            applicationId, notice, days, applicants(application), subject, now);
    determinations.persist(determination);
    acts.record(application, Act.PENALTY_DETERMINED, now);
    outbox.add(
        Topic.APPLICATIONS,
        applicationId.toString(),
        PenaltyDetermined.TYPE,
        PenaltyDetermined.of(determination, notice, application));
    return determination;
  }

  private List<Rejection> reasonsAgainst(
      UUID applicationId, DefaultNotice notice, int days, String subject) {
    if (notice.recordedBy().equals(subject)) {
      return List.of(DelayRejections.ownNotice());
    }
    if (determinations.of(applicationId).isPresent()) {
      return List.of(DelayRejections.penaltyDetermined());
    }
    return days == 0 ? List.of(DelayRejections.noPenaltyDue()) : List.of();
  }

  private List<String> applicants(Application application) {
    var content = submissions.inForce(application).content();
    return Consortium.of(content, organisations).publicMembers().stream()
        .map(Member::name)
        .toList();
  }
}
