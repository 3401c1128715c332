package nl.innovatiebudget.budget.award;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.budget.award.SettleAward.Settled;
import nl.innovatiebudget.kit.event.EventType;
import nl.innovatiebudget.kit.event.Outbox;
import nl.innovatiebudget.kit.event.Topic;
import nl.innovatiebudget.kit.money.Euro;
import org.jspecify.annotations.Nullable;

/** Tells the other services what was decided about an award; the award is locked. */
@ApplicationScoped
class AwardNews {

  private static final EventType CHANGED = EventType.of("award-changed");
  private static final EventType WITHDRAWN = EventType.of("award-withdrawn");
  private static final EventType DETERMINED = EventType.of("award-determined");
  private static final EventType SUSPENDED = EventType.of("payments-suspended");
  private static final EventType RESUMED = EventType.of("payments-resumed");

  private final Outbox outbox;

  AwardNews(Outbox outbox) {
    this.outbox = outbox;
  }

  /** A decision on the amount of an award, in whole cents. */
  record Decided(
      UUID actId,
      UUID decisionId,
      UUID applicationId,
      String roundId,
      String potId,
      @Nullable String ground,
      Euro beforeCents,
      Euro afterCents,
      Euro releasedCents,
      Euro paidCents,
      Euro toPayCents,
      Euro overpaidCents,
      String reason,
      LocalDate decidedOn) {}

  /** Payments stand still. */
  record PaymentsSuspended(
      UUID suspensionId,
      UUID applicationId,
      String roundId,
      String ground,
      String reason,
      LocalDate notifiedOn,
      LocalDate endsOn) {}

  /** Payments go on. */
  record PaymentsResumed(
      UUID suspensionId, UUID applicationId, String roundId, LocalDate resumedOn) {}

  void decided(Award award, AwardAct act, Settled settled) {
    var type =
        switch (act.kind()) {
          case CHANGED -> CHANGED;
          case WITHDRAWN -> WITHDRAWN;
          case DETERMINED -> DETERMINED;
        };
    add(
        award,
        type,
        new Decided(
            act.actId(),
            award.decisionId(),
            award.applicationId(),
            award.roundId(),
            award.potId(),
            act.ground(),
            act.beforeCents(),
            act.afterCents(),
            act.releasedCents(),
            settled.paid(),
            settled.toPay(),
            settled.overpaid(),
            act.reason(),
            act.decidedOn()));
  }

  void suspended(Award award, Suspension suspension) {
    add(
        award,
        SUSPENDED,
        new PaymentsSuspended(
            suspension.suspensionId(),
            award.applicationId(),
            award.roundId(),
            suspension.ground().name(),
            suspension.reason(),
            suspension.notifiedOn(),
            suspension.endsOn()));
  }

  void resumed(Award award, Suspension suspension, LocalDate on) {
    add(
        award,
        RESUMED,
        new PaymentsResumed(suspension.suspensionId(), award.applicationId(), award.roundId(), on));
  }

  private void add(Award award, EventType type, Record event) {
    outbox.add(Topic.BUDGET, award.applicationId().toString(), type, event);
  }
}
