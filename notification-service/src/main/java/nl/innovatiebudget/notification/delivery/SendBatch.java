package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static final SendFault SUPPRESSED = new SendFault(Kind.NEVER, "ADDRESS_SUPPRESSED");

  private final DeliveryQueue queue;
  private final Suppressions suppressions;
  private final SettleAttempts settle;
  private final DeliveryConfig config;
  private final Clock clock;

  SendBatch(
      DeliveryQueue queue,
      Suppressions suppressions,
      SettleAttempts settle,
      DeliveryConfig config,
      Clock clock) {
    this.queue = queue;
    this.suppressions = suppressions;
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
    var suppressed = suppressed(channel, parcels, claimId);
    settle.settle(channel, send(channel, parcels, suppressed, began, goesOn), claimId);
    return true;
  }

  private List<Attempt> send(
      DeliveryChannel channel,
      List<Parcel> parcels,
      Set<String> suppressed,
      long began,
      BooleanSupplier goesOn) {
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
      if (parcel.address() != null && suppressed.contains(parcel.address())) {
        attempts.add(new Attempt.Failed(parcel, SUPPRESSED));
        continue;
      }
      var attempt = send(channel, parcel);
      attempts.add(attempt);
      if (attempt instanceof Attempt.Failed(var ignored, var fault)) {
        if (fault.kind() == Kind.DOWN) {
          down = fault;
        } else if (fault.kind() == Kind.NO_SUCH_ADDRESS && parcel.address() != null) {
          suppressed.add(parcel.address());
        }
      }
    }
    return attempts;
  }

  /** An address may have turned out not to exist after the message was queued. */
  private Set<String> suppressed(DeliveryChannel channel, List<Parcel> parcels, UUID claimId) {
    var addresses =
        parcels.stream().map(Parcel::address).filter(Objects::nonNull).collect(Collectors.toSet());
    try {
      return new HashSet<>(suppressions.among(addresses));
    } catch (RuntimeException e) {
      // Nothing was sent yet, so nothing is of unknown outcome.
      settle.settle(channel, parcels.stream().<Attempt>map(Attempt.Untried::new).toList(), claimId);
      throw e;
    }
  }

  /**
   * What cannot be made is parked. Its exception may quote what was written, so the log gets no
   * more than its kind and where in our code it arose.
   */
  private Attempt send(DeliveryChannel channel, Parcel parcel) {
    try {
      channel.send(parcel);
      return new Attempt.Sent(parcel, clock.instant());
    } catch (SendFault fault) {
      return new Attempt.Failed(parcel, fault);
    } catch (RuntimeException e) {
      if (isOfDatabase(e)) {
        return new Attempt.Failed(parcel, new SendFault(Kind.LATER, "DATABASE"));
      }
      LOG.errorf(
          "Delivery %s is parked: it cannot be made (%s at %s)",
          parcel.deliveryId(), e.getClass().getSimpleName(), place(e));
      return new Attempt.Failed(parcel, new SendFault(Kind.PARKED, e.getClass().getSimpleName()));
    }
  }

  /** That is about us, not about the parcel. */
  private static boolean isOfDatabase(Throwable fault) {
    return Stream.iterate(fault, Objects::nonNull, Throwable::getCause)
        .anyMatch(SQLException.class::isInstance);
  }

  private static String place(Throwable fault) {
    return Stream.of(fault.getStackTrace())
        .filter(at -> at.getClassName().startsWith("nl.innovatiebudget."))
        .findFirst()
        .map(at -> at.getFileName() + ":" + at.getLineNumber())
        .orElse("unknown");
  }
}
