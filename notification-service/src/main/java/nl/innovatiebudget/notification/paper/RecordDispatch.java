package nl.innovatiebudget.notification.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import nl.innovatiebudget.notification.application.Applications;
import nl.innovatiebudget.notification.delivery.Deliveries;

/**
 * Records on which day a batch was posted: that is when its letters are made known (Awb 3:41). The
 * other services hear so of every decision on an application.
 */
@ApplicationScoped
class RecordDispatch {

  private final PaperBatches batches;
  private final Applications applications;
  private final Deliveries deliveries;
  private final Outbox outbox;
  private final Clock clock;

  RecordDispatch(
      PaperBatches batches,
      Applications applications,
      Deliveries deliveries,
      Outbox outbox,
      Clock clock) {
    this.batches = batches;
    this.applications = applications;
    this.deliveries = deliveries;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * What follows from the day.
   *
   * @param letters that were posted; one that was discarded meanwhile is not among them
   * @param lastDayToObject to a decision in one of them, or to appeal (Awb 6:7, 6:8)
   */
  public record Dispatched(
      UUID batchId, LocalDate dispatchedOn, int letters, LocalDate lastDayToObject) {}

  /** Refuses a second day, one to come, and one before the batch was made. */
  @Transactional
  Dispatched of(UUID batchId, LocalDate day, String officer) {
    var batch = locked(batchId);
    if (batch.dispatchedOn() != null) {
      throw new Rejected(PaperRejections.alreadyDispatched());
    }
    var now = clock.instant();
    if (isToCome(day, now)) {
      throw new Rejected(PaperRejections.inTheFuture());
    }
    if (day.isBefore(LocalDate.ofInstant(batch.madeAt(), BusinessClock.AMSTERDAM))) {
      throw new Rejected(PaperRejections.beforeItWasMade());
    }
    batches.dispatched(batchId, day, officer, now);
    var letters = batches.lettersOf(batchId).stream().map(PaperBatch.Letter::deliveryId).toList();
    int sent = deliveries.sent(letters, now);
    tell(batchId, day);
    return dispatched(batchId, day, sent);
  }

  /**
   * Another day in the place of one that was recorded too early, or the same day said again, for
   * who did not hear of it. An earlier one is refused: it would make a term shorter that somebody
   * counts on, and a day too late harms nobody.
   */
  @Transactional
  Dispatched corrected(UUID batchId, LocalDate day, String reason, String officer) {
    var former = locked(batchId).dispatchedOn();
    if (former == null) {
      throw new Rejected(PaperRejections.notDispatched());
    }
    var now = clock.instant();
    var faults = new ArrayList<Rejection>();
    if (isToCome(day, now)) {
      faults.add(PaperRejections.inTheFuture());
    }
    if (day.isBefore(former)) {
      faults.add(PaperRejections.earlier());
    }
    Rejected.ifAny(faults);
    batches.corrected(batchId, day, reason, officer, now);
    tell(batchId, day);
    return dispatched(batchId, day, batches.sent(batchId));
  }

  /** Applications before the batch, as who forgets people does, and always in one order. */
  private PaperBatch locked(UUID batchId) {
    batches.decisionsIn(batchId).forEach(letter -> applications.lock(letter.applicationId()));
    return batches.lock(batchId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }

  private static boolean isToCome(LocalDate day, Instant now) {
    return day.isAfter(LocalDate.ofInstant(now, BusinessClock.AMSTERDAM));
  }

  private void tell(UUID batchId, LocalDate day) {
    for (var letter : batches.decisionsIn(batchId)) {
      outbox.add(
          Topic.NOTIFICATIONS,
          letter.applicationId().toString(),
          LetterDispatched.TYPE,
          LetterDispatched.of(letter, day));
    }
  }

  private static Dispatched dispatched(UUID batchId, LocalDate day, int letters) {
    return new Dispatched(batchId, day, letters, StatutoryTerms.lastDayToObject(day));
  }
}
