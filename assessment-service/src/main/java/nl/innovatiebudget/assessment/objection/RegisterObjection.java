package nl.innovatiebudget.assessment.objection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import nl.innovatiebudget.assessment.assignment.CaseAccess;
import nl.innovatiebudget.assessment.casefile.CaseFiles;
import nl.innovatiebudget.assessment.decision.Announcement;
import nl.innovatiebudget.assessment.round.Rounds;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.identity.Caller;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;

/** Takes in an objection and works out whether it is in time. */
@ApplicationScoped
class RegisterObjection {

  private final CaseFiles cases;
  private final CaseAccess access;
  private final Rounds rounds;
  private final Announcement announcement;
  private final Objections objections;
  private final Outbox outbox;
  private final ObjectionActs acts;
  private final Clock clock;

  RegisterObjection(
      CaseFiles cases,
      CaseAccess access,
      Rounds rounds,
      Announcement announcement,
      Objections objections,
      Outbox outbox,
      ObjectionActs acts,
      Clock clock) {
    this.cases = cases;
    this.access = access;
    this.rounds = rounds;
    this.announcement = announcement;
    this.objections = objections;
    this.outbox = outbox;
    this.acts = acts;
    this.clock = clock;
  }

  /**
   * One that came before the letter is in time (Awb 6:10) and is registered once that is out.
   * Refuses a caller with an interest, a case without a letter, and days that cannot be: before the
   * round opened there was nothing to object to.
   */
  @Transactional
  ObjectionView register(UUID applicationId, ObjectionRequest request, Caller caller) {
    var file = cases.lock(applicationId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    access.withoutConflict(applicationId, caller);
    var madeKnownOn =
        announcement
            .lastOn(applicationId)
            .orElseThrow(() -> new Rejected(ObjectionRejections.letterNotIssued()));
    var opened =
        LocalDate.ofInstant(rounds.current(file.roundId()).opensAt(), BusinessClock.AMSTERDAM);
    refuseImpossibleDays(request, opened, LocalDate.now(clock.withZone(BusinessClock.AMSTERDAM)));
    var term = ObjectionTerm.after(madeKnownOn);
    var objection =
        new Objection(
            applicationId, file.roundId(), request, term, caller.actingSubject(), clock.instant());
    objections.persist(objection);
    outbox.add(
        Topic.ASSESSMENTS,
        applicationId.toString(),
        EventType.of("objection-received"),
        new ObjectionReceived(
            objection.objectionId(),
            applicationId,
            file.number(),
            file.roundId(),
            objection.receivedOn(),
            objection.inTime(),
            objection.lastDayToDecide()));
    acts.record(objection, "objection-registered", request.excuse());
    return objections.view(objection);
  }

  private static void refuseImpossibleDays(
      ObjectionRequest request, LocalDate opened, LocalDate today) {
    var faults = new ArrayList<Rejection>();
    if (request.receivedOn().isBefore(opened)
        || (request.sentOn() != null && request.sentOn().isBefore(opened))) {
      faults.add(ObjectionRejections.beforeTheRound(opened));
    }
    if (request.receivedOn().isAfter(today)) {
      faults.add(ObjectionRejections.receivedInFuture(today));
    }
    if (request.sentOn() != null && request.sentOn().isAfter(request.receivedOn())) {
      faults.add(ObjectionRejections.sentAfterReceived());
    }
    Rejected.ifAny(faults);
  }
}
