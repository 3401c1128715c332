package nl.innovatiebudget.notification.delivery;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.notification.delivery.SendFault.Kind;
import nl.innovatiebudget.notification.task.TaskKind;
import nl.innovatiebudget.notification.task.Tasks;
import org.jboss.logging.Logger;

/**
 * Marks what came of a batch, and sees to what must follow. What was sent is marked first and by
 * itself: whatever goes wrong with another one must not make it look unsent.
 */
@ApplicationScoped
class SettleAttempts {

  private static final Logger LOG = Logger.getLogger(SettleAttempts.class);
  private static final SendFault STOPPED_HALFWAY = new SendFault(Kind.UNKNOWN, "STOPPED_HALFWAY");

  private final DeliveryQueue queue;
  private final Suppressions suppressions;
  private final FollowUp followUp;
  private final Tasks tasks;
  private final DeliveryConfig config;

  SettleAttempts(
      DeliveryQueue queue,
      Suppressions suppressions,
      FollowUp followUp,
      Tasks tasks,
      DeliveryConfig config) {
    this.queue = queue;
    this.suppressions = suppressions;
    this.followUp = followUp;
    this.tasks = tasks;
    this.config = config;
  }

  void settle(DeliveryChannel channel, List<Attempt> attempts, UUID claimId) {
    inTransaction(
        () -> {
          queue.sent(
              attempts.stream()
                  .filter(Attempt.Sent.class::isInstance)
                  .map(Attempt.Sent.class::cast)
                  .toList(),
              claimId);
          for (var attempt : attempts) {
            if (attempt instanceof Attempt.Untried(var parcel)) {
              queue.release(parcel, claimId);
            }
          }
        });
    for (var attempt : attempts) {
      if (attempt instanceof Attempt.Failed(var parcel, var fault)) {
        settleFailed(channel, parcel, fault, claimId);
      }
    }
  }

  /** What cannot be settled stays claimed, and is of unknown outcome once the claim is over. */
  private void settleFailed(DeliveryChannel channel, Parcel parcel, SendFault fault, UUID claimId) {
    try {
      inTransaction(() -> failed(channel, parcel, fault, claimId));
    } catch (RuntimeException e) {
      LOG.errorf(
          "What follows on delivery %s could not be settled: %s",
          parcel.deliveryId(), e.getClass().getSimpleName());
    }
  }

  private static void inTransaction(Runnable work) {
    QuarkusTransaction.requiringNew().run(work);
  }

  /** What a sender that stopped had in hand; nobody knows how far it came. */
  @Transactional
  void settleAbandoned(DeliveryChannel channel) {
    var claimId = UUID.randomUUID();
    for (var parcel : queue.takeOver(channel.way(), config.claim(), config.batch(), claimId)) {
      failed(channel, parcel, STOPPED_HALFWAY, claimId);
    }
  }

  private void failed(DeliveryChannel channel, Parcel parcel, SendFault fault, UUID claimId) {
    LOG.infof(
        "Delivery %s by %s failed (%s): %s",
        parcel.deliveryId(), channel.way(), fault.kind(), fault.code());
    switch (fault.kind()) {
      case LATER, DOWN -> postpone(parcel, fault, claimId, false);
      case PARKED -> queue.end(parcel, claimId, fault, DeliveryState.PARKED);
      case NO_SUCH_ADDRESS -> {
        if (parcel.address() != null) {
          suppressions.add(parcel.address(), fault.code(), parcel.deliveryId());
        }
        giveUp(parcel, fault, claimId);
      }
      case NEVER -> giveUp(parcel, fault, claimId);
      case UNKNOWN -> unknown(channel, parcel, fault, claimId);
    }
  }

  private void postpone(Parcel parcel, SendFault fault, UUID claimId, boolean repeat) {
    queue.postpone(parcel, claimId, fault, config.backoff(Math.max(1, parcel.attempts())), repeat);
  }

  private void giveUp(Parcel parcel, SendFault fault, UUID claimId) {
    if (queue.end(parcel, claimId, fault, DeliveryState.UNDELIVERABLE)) {
      followUp.failed(parcel.deliveryId(), parcel.messageId(), fault.code());
    }
  }

  private void unknown(DeliveryChannel channel, Parcel parcel, SendFault fault, UUID claimId) {
    switch (UnknownOutcome.of(channel.mayRepeat(), parcel.statutory(), parcel.repeats())) {
      case TRY_AGAIN -> postpone(parcel, fault, claimId, false);
      case REPEAT -> postpone(parcel, fault, claimId, true);
      case ASK -> {
        if (queue.end(parcel, claimId, fault, DeliveryState.PARKED) && parcel.statutory()) {
          tasks.open(TaskKind.OUTCOME_UNKNOWN, parcel.deliveryId(), fault.code());
        }
      }
    }
  }
}
