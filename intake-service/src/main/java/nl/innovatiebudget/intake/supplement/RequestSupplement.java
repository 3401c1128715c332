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
import nl.innovatiebudget.intake.round.RoundState;
import nl.innovatiebudget.intake.round.Rounds;
import nl.innovatiebudget.intake.supplement.SupplementRejection.Reason;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.CurrentCaller;
import nl.innovatiebudget.kit.problem.Rejected;

/** Asks the applicants to supply what is missing (Awb 4:5, first paragraph). */
@ApplicationScoped
public class RequestSupplement {

  private final ApplicationAccess access;
  private final Rounds rounds;
  private final SupplementRequests requests;
  private final Acts acts;
  private final Outbox outbox;
  private final CurrentCaller caller;
  private final Clock clock;

  RequestSupplement(
      ApplicationAccess access,
      Rounds rounds,
      SupplementRequests requests,
      Acts acts,
      Outbox outbox,
      CurrentCaller caller,
      Clock clock) {
    this.access = access;
    this.rounds = rounds;
    this.requests = requests;
    this.acts = acts;
    this.outbox = outbox;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Refuses while the round is open or something was asked already, and for an application that is
   * not judged.
   *
   * @param days that the applicants get, from the day after today
   */
  @Transactional
  SupplementRequest request(UUID applicationId, List<MissingItem> items, int days) {
    var application = access.submittedLocked(applicationId);
    var now = clock.instant();
    Rejected.ifAny(reasonsAgainst(application, items, now));
    var request =
        new SupplementRequest(applicationId, items, days, caller.get().actingSubject(), now);
    requests.persist(request);
    application.askSupplement(request.lastDay());
    acts.record(application, Act.SUPPLEMENT_REQUESTED, now);
    outbox.add(
        Topic.APPLICATIONS,
        applicationId.toString(),
        SupplementRequested.TYPE,
        SupplementRequested.of(request, application));
    return request;
  }

  private List<Reason> reasonsAgainst(
      Application application, List<MissingItem> items, Instant now) {
    var reasons = new ArrayList<Reason>();
    if (application.status() != ApplicationStatus.SUBMITTED) {
      reasons.add(Reason.NOT_IN_TREATMENT);
    }
    if (application.isRefusedToTreat()) {
      reasons.add(Reason.ALREADY_REFUSED_TO_TREAT);
    }
    var round = rounds.latest(application.roundId()).orElseThrow();
    if (round.stateAt(now) != RoundState.CLOSED) {
      reasons.add(Reason.ROUND_STILL_OPEN);
    }
    if (requests.open(application.applicationId(), now).isPresent()) {
      reasons.add(Reason.SUPPLEMENT_OPEN);
    }
    if (!MissingItem.fitTogether(items)) {
      reasons.add(Reason.TEXTS_TOO_LONG);
    }
    return reasons;
  }
}
