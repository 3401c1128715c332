package nl.innovatiebudget.intake.delay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.outcome.Announcement;
import nl.innovatiebudget.intake.supplement.DecisionTerms;
import nl.innovatiebudget.intake.supplement.LegalDay;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Records that the applicants gave notice of default, and tells them what follows (Awb 4:17). */
@ApplicationScoped
public class RecordDefaultNotice {

  private static final int MOST_NOTICES = 20;

  private final ApplicationAccess access;
  private final DecisionTerms terms;
  private final DefaultNotices notices;
  private final Announcement announcement;
  private final Acts acts;
  private final Outbox outbox;
  private final CurrentCaller caller;
  private final Clock clock;

  RecordDefaultNotice(
      ApplicationAccess access,
      DecisionTerms terms,
      DefaultNotices notices,
      Announcement announcement,
      Acts acts,
      Outbox outbox,
      CurrentCaller caller,
      Clock clock) {
    this.access = access;
    this.terms = terms;
    this.notices = notices;
    this.announcement = announcement;
    this.acts = acts;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Refuses one of a day to come, one that came after the decision was made known, and one more
   * when there is one that has effect. One that came too early is recorded and has no effect.
   *
   * @param receivedOn when it reached us, in Amsterdam
   */
  @Transactional
  DefaultNotice receive(UUID applicationId, LocalDate receivedOn) {
    var application = access.submittedLocked(applicationId);
    var now = clock.instant();
    var term = terms.of(application);
    Rejected.ifAny(reasonsAgainst(application, receivedOn, LegalDay.of(now)));
    var notice =
        new DefaultNotice(
            applicationId, receivedOn, term.lastDay(), caller.get().actingSubject(), now);
    notices.persist(notice);
    acts.record(application, Act.DEFAULT_NOTICE_RECEIVED, now);
    outbox.add(
        Topic.APPLICATIONS,
        applicationId.toString(),
        DefaultNoticeReceived.TYPE,
        DefaultNoticeReceived.of(notice, application));
    return notice;
  }

  private List<Rejection> reasonsAgainst(
      Application application, LocalDate receivedOn, LocalDate today) {
    var reasons = new ArrayList<Rejection>();
    if (receivedOn.isAfter(today)) {
      reasons.add(DelayRejections.receivedInFuture());
    }
    announcement
        .lastOn(application)
        .filter(decidedOn -> !receivedOn.isBefore(decidedOn))
        .ifPresent(decidedOn -> reasons.add(DelayRejections.decisionMadeKnown(decidedOn)));
    if (notices.counting(application.applicationId()).isPresent()) {
      reasons.add(DelayRejections.noticeRecorded());
    }
    if (notices.of(application.applicationId()).size() >= MOST_NOTICES) {
      reasons.add(DelayRejections.tooManyNotices(MOST_NOTICES));
    }
    return reasons;
  }
}
