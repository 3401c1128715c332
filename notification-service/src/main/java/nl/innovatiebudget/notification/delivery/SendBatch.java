package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import nl.innovatiebudget.notification.delivery.SendFault.Kind;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Takes what is due, brings it, marks it: three steps, of which the first and the last are
 * transactions. What was taken and not marked is of unknown outcome ({@link UnknownOutcome}).
 */
@ApplicationScoped
class SendBatch {

  private static final Logger LOG = Logger.getLogger(SendBatch.class);

  private final DeliveryQueue queue;
  private final SettleAttempts settle;
  private final DeliveryConfig config;
  private final Clock clock;

  SendBatch(DeliveryQueue queue, SettleAttempts settle, DeliveryConfig config, Clock clock) {
    this.queue = queue;
    this.settle = settle;
    this.config = config;
    this.clock = clock;
  }

  /**
   * Whether there was anything.
   *
   * @param goesOn whether the sender has not been asked to stop
   */
  boolean now(DeliveryChannel channel, BooleanSupplier goesOn) {
    var claimId = UUID.randomUUID();
    var began = System.nanoTime();
    var parcels = queue.claim(channel.way(), config.batch(), claimId);
    if (parcels.isEmpty()) {
      return false;
    }
    settle.settle(channel, send(channel, parcels, began, goesOn), claimId);
    return true;
  }

  private List<Attempt> send(
      DeliveryChannel channel, List<Parcel> parcels, long began, BooleanSupplier goesOn) {
    var attempts = new ArrayList<Attempt>(parcels.size());
    @Nullable SendFault down = null;
    for (var parcel : parcels) {
      if (down != null) {
        attempts.add(new Attempt.Failed(parcel, down));
        continue;
      }
      if (!goesOn.getAsBoolean()
          || System.nanoTime() - began > config.claim().dividedBy(2).toNanos()) {
        attempts.add(new Attempt.Untried(parcel));
        continue;
      }
      var attempt = send(channel, parcel);
      attempts.add(attempt);
      if (attempt instanceof Attempt.Failed(var ignored, var fault) && fault.kind() == Kind.DOWN) {
        down = fault;
      }
    }
    return attempts;
  }

  private Attempt send(DeliveryChannel channel, Parcel parcel) {
    try {
      channel.send(parcel);
      return new Attempt.Sent(parcel, clock.instant());
    } catch (SendFault fault) {
      return new Attempt.Failed(parcel, fault);
    } catch (RuntimeException e) {
      LOG.errorf(e, "Delivery %s is parked: it cannot be made", parcel.deliveryId());
      return new Attempt.Failed(parcel, new SendFault(Kind.PARKED, e.getClass().getSimpleName()));
    }
  }
}
