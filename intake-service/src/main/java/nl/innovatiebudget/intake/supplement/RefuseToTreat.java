package nl.innovatiebudget.intake.supplement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Act;
import nl.innovatiebudget.intake.application.Acts;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.intake.application.ApplicationAccess;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.intake.supplement.SupplementRejection.Reason;
import nl.innovatiebudget.intake.supplement.SupplementRejection.RefusalTooLate;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Text;

/** Decides not to treat an application that stayed incomplete (Awb 4:5). */
@ApplicationScoped
public class RefuseToTreat {

  private final ApplicationAccess access;
  private final SupplementRequests requests;
  private final RefusalsToTreat refusals;
  private final Acts acts;
  private final Outbox outbox;
  private final CurrentCaller caller;
  private final Clock clock;

  RefuseToTreat(
      ApplicationAccess access,
      SupplementRequests requests,
      RefusalsToTreat refusals,
      Acts acts,
      Outbox outbox,
      CurrentCaller caller,
      Clock clock) {
    this.access = access;
    this.requests = requests;
    this.refusals = refusals;
    this.acts = acts;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Refuses when nothing was asked, when the applicants can still supply it, and from four weeks
   * after they did or could have.
   *
   * @param reason what is still missing, for the letter
   */
  @Transactional
  RefusalToTreat refuse(UUID applicationId, Text reason) {
    var application = access.submittedLocked(applicationId);
    var now = clock.instant();
    Rejected.ifAny(reasonsAgainst(application, now));
    var refusal =
        new RefusalToTreat(
            application,
            requests.latest(applicationId).orElseThrow(),
            reason,
            caller.get().actingSubject(),
            now);
    refusals.persist(refusal);
    application.refuseToTreat(now);
    acts.record(application, Act.REFUSED_TO_TREAT, now, reason.nl());
    outbox.add(
        Topic.APPLICATIONS,
        applicationId.toString(),
        ApplicationNotTreated.TYPE,
        ApplicationNotTreated.of(refusal, application));
    return refusal;
  }

  private List<SupplementRejection> reasonsAgainst(Application application, Instant now) {
    var reasons = new ArrayList<SupplementRejection>();
    if (application.status() != ApplicationStatus.SUBMITTED) {
      reasons.add(Reason.NOT_IN_TREATMENT);
    }
    if (application.isRefusedToTreat()) {
      reasons.add(Reason.ALREADY_REFUSED_TO_TREAT);
    }
    requests
        .latest(application.applicationId())
        .ifPresentOrElse(
            request -> reasons.addAll(reasonsAgainst(request, now)),
            () -> reasons.add(Reason.SUPPLEMENT_NOT_REQUESTED));
    return reasons;
  }

  private static List<SupplementRejection> reasonsAgainst(SupplementRequest request, Instant now) {
    if (request.isOpenAt(now)) {
      return List.of(Reason.SUPPLEMENT_OPEN);
    }
    var lastDay = request.lastDayToRefuse();
    return LegalDay.of(now).isAfter(lastDay) ? List.of(new RefusalTooLate(lastDay)) : List.of();
  }
}
