package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Does what a report of a mail system asks for, once: what was taken and not delivered has bounced,
 * and is told by another way or becomes a task. An address that does not exist is written to no
 * more.
 */
@ApplicationScoped
class HandleReport {

  private static final Logger LOG = Logger.getLogger(HandleReport.class);

  private final EntityManager database;
  private final Suppressions suppressions;
  private final FollowUp followUp;
  private final Clock clock;

  HandleReport(EntityManager database, Suppressions suppressions, FollowUp followUp, Clock clock) {
    this.database = database;
    this.suppressions = suppressions;
    this.followUp = followUp;
    this.clock = clock;
  }

  /** What it is about. */
  record Reported(
      UUID deliveryId, @Nullable UUID messageId, String state, @Nullable String address) {}

  /**
   * Whether it is about a delivery of ours; refuses one that a sender has in hand at this moment.
   */
  @Transactional(TxType.REQUIRES_NEW)
  boolean handle(MailReport report) {
    var delivery = report.deliveryId().flatMap(this::lock);
    if (!isFirst(report, delivery.map(Reported::deliveryId).orElse(null))) {
      return delivery.isPresent();
    }
    if (delivery.isEmpty()) {
      LOG.infof("A mail report is about no delivery of ours (%s)", report.status());
      return false;
    }
    var state = DeliveryState.valueOf(delivery.get().state());
    if (report.saysFailed()) {
      failed(delivery.get(), state, report);
    } else if (state == DeliveryState.SENT) {
      note(delivery.get().deliveryId(), DeliveryState.SENT, report.action(), report.status());
    }
    return true;
  }

  private void failed(Reported delivery, DeliveryState state, MailReport report) {
    var status = report.status();
    switch (state) {
      case SENDING -> throw new IllegalStateException("a sender has it; later");
      case SENT, PENDING, PARKED -> {
        LOG.infof("Delivery %s bounced: %s", delivery.deliveryId(), status);
        note(delivery.deliveryId(), DeliveryState.BOUNCED, "BOUNCED", status);
        if (delivery.address() != null && report.condemns(delivery.address())) {
          suppressions.add(delivery.address(), "BOUNCED " + status, delivery.deliveryId());
        }
        followUp.failed(delivery.deliveryId(), delivery.messageId(), "BOUNCED " + status);
      }
      case BOUNCED, UNDELIVERABLE, DISCARDED, IN_DIGEST -> {}
    }
  }

  private Optional<Reported> lock(UUID deliveryId) {
    return database
        .createNativeQuery(
            "select delivery_id, message_id, state, address from delivery"
                + " where delivery_id = ?1 for update",
            Reported.class)
        .setParameter(1, deliveryId)
        .getResultStream()
        .map(Reported.class::cast)
        .findFirst();
  }

  private boolean isFirst(MailReport report, @Nullable UUID deliveryId) {
    return database
            .unwrap(Session.class)
            .createNativeMutationQuery(
                "insert into bounce_report (report_id, delivery_id, action, status, handled_at)"
                    + " values (?1, ?2, ?3, ?4, ?5) on conflict do nothing")
            .setParameter(1, report.reportId())
            .setParameter(2, deliveryId, UUID.class)
            .setParameter(3, report.action())
            .setParameter(4, report.status())
            .setParameter(5, clock.instant())
            .executeUpdate()
        == 1;
  }

  private void note(UUID deliveryId, DeliveryState state, String fault, String detail) {
    database
        .createNativeQuery(
            "update delivery set state = ?2, last_fault = ?3, last_detail = ?4"
                + " where delivery_id = ?1")
        .setParameter(1, deliveryId)
        .setParameter(2, state.name())
        .setParameter(3, fault)
        .setParameter(4, detail)
        .executeUpdate();
  }
}
