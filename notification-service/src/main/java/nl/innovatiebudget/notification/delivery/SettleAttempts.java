package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.notification.delivery.SendFault.Kind;
import nl.innovatiebudget.notification.task.TaskKind;
import nl.innovatiebudget.notification.task.Tasks;
import org.jboss.logging.Logger;

/** Marks what came of a batch, and sees to what must follow, in one transaction. */
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

  @Transactional
  void settle(DeliveryChannel channel, List<Attempt> attempts, UUID claimId) {
    queue.sent(
        attempts.stream()
            .filter(Attempt.Sent.class::isInstance)
            .map(Attempt.Sent.class::cast)
            .toList(),
        claimId);
    for (var attempt : attempts) {
      switch (attempt) {
        case Attempt.Sent ignored -> {}
        case Attempt.Untried(var parcel) -> queue.release(parcel, claimId);
        case Attempt.Failed(var parcel, var fault) -> failed(channel, parcel, fault, claimId);
      }
    }
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
    queue.end(parcel, claimId, fault, DeliveryState.UNDELIVERABLE);
    followUp.failed(parcel.deliveryId(), parcel.messageId(), fault.code());
  }

  private void unknown(DeliveryChannel channel, Parcel parcel, SendFault fault, UUID claimId) {
    switch (UnknownOutcome.of(channel.mayRepeat(), parcel.statutory(), parcel.repeats())) {
      case TRY_AGAIN -> postpone(parcel, fault, claimId, false);
      case REPEAT -> postpone(parcel, fault, claimId, true);
      case ASK -> {
        queue.end(parcel, claimId, fault, DeliveryState.PARKED);
        if (parcel.statutory()) {
          tasks.open(TaskKind.OUTCOME_UNKNOWN, parcel.deliveryId(), fault.code());
        }
      }
    }
  }
}
