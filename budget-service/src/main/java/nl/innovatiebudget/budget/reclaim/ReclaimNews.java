package nl.innovatiebudget.budget.reclaim;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.money.Euro;

/** Tells the other services about claims; the claim is locked or new. */
@ApplicationScoped
class ReclaimNews {

  private static final EventType RAISED = EventType.of("reclaim-raised");
  private static final EventType REMINDED = EventType.of("reclaim-reminded");
  private static final EventType SETTLED = EventType.of("reclaim-settled");

  private final Outbox outbox;

  ReclaimNews(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Money is claimed back. */
  record ReclaimRaised(
      UUID reclaimId,
      String reference,
      UUID applicationId,
      String roundId,
      Euro amountCents,
      String reason,
      LocalDate raisedOn,
      LocalDate payByDay) {}

  /** The term passed without (full) payment. */
  record ReclaimReminded(
      UUID reclaimId,
      String reference,
      UUID applicationId,
      String roundId,
      Euro outstandingCents,
      LocalDate remindedOn,
      LocalDate payByDay) {}

  /** Nothing is owed any more. */
  record ReclaimSettled(
      UUID reclaimId,
      String reference,
      UUID applicationId,
      String roundId,
      Euro principalCents,
      Euro interestCents,
      Euro excessCents,
      LocalDate settledOn) {}

  void raised(Reclaim reclaim) {
    add(
        reclaim,
        RAISED,
        new ReclaimRaised(
            reclaim.reclaimId(),
            reclaim.reference(),
            reclaim.applicationId(),
            reclaim.roundId(),
            reclaim.amount(),
            reclaim.reason(),
            reclaim.raisedOn(),
            reclaim.payByDay()));
  }

  void reminded(Reclaim reclaim, Debt debt, LocalDate on, LocalDate payBy) {
    add(
        reclaim,
        REMINDED,
        new ReclaimReminded(
            reclaim.reclaimId(),
            reclaim.reference(),
            reclaim.applicationId(),
            reclaim.roundId(),
            debt.total(),
            on,
            payBy));
  }

  void settled(Reclaim reclaim, List<Receipt> receipts, LocalDate on) {
    add(
        reclaim,
        SETTLED,
        new ReclaimSettled(
            reclaim.reclaimId(),
            reclaim.reference(),
            reclaim.applicationId(),
            reclaim.roundId(),
            reclaim.amount(),
            receipts.stream().map(Receipt::interestCents).reduce(Euro.ZERO, Euro::plus),
            receipts.stream().map(Receipt::excessCents).reduce(Euro.ZERO, Euro::plus),
            on));
  }

  private void add(Reclaim reclaim, EventType type, Record event) {
    outbox.add(Topic.BUDGET, reclaim.applicationId().toString(), type, event);
  }
}
