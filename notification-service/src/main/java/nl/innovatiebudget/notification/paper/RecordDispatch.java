package nl.innovatiebudget.notification.paper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;
import nl.innovatiebudget.kit.time.BusinessClock;
import nl.innovatiebudget.kit.time.StatutoryTerms;
import nl.innovatiebudget.notification.delivery.Deliveries;

/** Records on which day a batch was posted: that is when its letters are made known (Awb 3:41). */
@ApplicationScoped
class RecordDispatch {

  private final PaperBatches batches;
  private final Deliveries deliveries;
  private final Clock clock;

  RecordDispatch(PaperBatches batches, Deliveries deliveries, Clock clock) {
    this.batches = batches;
    this.deliveries = deliveries;
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
    var batch = batches.lock(batchId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    if (batch.dispatchedOn() != null) {
      throw new Rejected(PaperRejections.alreadyDispatched());
    }
    var now = clock.instant();
    if (day.isAfter(LocalDate.ofInstant(now, BusinessClock.AMSTERDAM))) {
      throw new Rejected(PaperRejections.inTheFuture());
    }
    if (day.isBefore(LocalDate.ofInstant(batch.madeAt(), BusinessClock.AMSTERDAM))) {
      throw new Rejected(PaperRejections.beforeItWasMade());
    }
    batches.dispatched(batchId, day, officer, now);
    var letters = batches.lettersOf(batchId).stream().map(PaperBatch.Letter::deliveryId).toList();
    return new Dispatched(
        batchId, day, deliveries.sent(letters, now), StatutoryTerms.lastDayToObject(day));
  }
}
