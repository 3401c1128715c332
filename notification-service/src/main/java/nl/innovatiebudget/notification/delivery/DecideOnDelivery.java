package nl.innovatiebudget.notification.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * What an operator does with a delivery that came to a stop: try it again, or let it go. To let go
 * of what the law asks to tell takes two people.
 */
@ApplicationScoped
class DecideOnDelivery {

  private static final String REDRIVEN = "REDRIVEN";
  private static final String PROPOSED = "DISCARD_PROPOSED";
  private static final String DISCARDED = "DISCARDED";

  private final DeliveryDesk desk;
  private final Suppressions suppressions;

  DecideOnDelivery(DeliveryDesk desk, Suppressions suppressions) {
    this.desk = desk;
    this.suppressions = suppressions;
  }

  /** Tries it again at once; a proposal to discard it lapses. */
  @Transactional
  DeliveryView redrive(UUID deliveryId, String by, String reason) {
    var delivery = open(deliveryId);
    var reasons = new ArrayList<Rejection>();
    if (delivery.replacedBy() != null) {
      reasons.add(DeliveryRejections.replaced());
    }
    if (desk.addressOf(deliveryId).filter(suppressions::covers).isPresent()) {
      reasons.add(DeliveryRejections.addressSuppressed());
    }
    Rejected.ifAny(reasons);
    desk.reopen(deliveryId);
    desk.record(deliveryId, REDRIVEN, by, reason);
    return now(deliveryId);
  }

  /** Lets it go, or proposes to when the law asks to tell it. */
  @Transactional
  DeliveryView discard(UUID deliveryId, String by, String reason) {
    var delivery = open(deliveryId);
    if (delivery.discardProposed()) {
      throw new Rejected(DeliveryRejections.discardProposed());
    }
    if (delivery.statutory()) {
      desk.record(deliveryId, PROPOSED, by, reason);
    } else {
      desk.discard(deliveryId);
      desk.record(deliveryId, DISCARDED, by, reason);
    }
    return now(deliveryId);
  }

  /** Lets go of what somebody else proposed to let go of. */
  @Transactional
  DeliveryView approveDiscard(UUID deliveryId, String by) {
    var delivery = open(deliveryId);
    var proposal = desk.lastAct(deliveryId).orElse(null);
    if (!delivery.discardProposed() || proposal == null) {
      throw new Rejected(DeliveryRejections.discardNotProposed());
    }
    if (proposal.actedBy().equals(by)) {
      throw new Rejected(DeliveryRejections.ownProposal());
    }
    desk.discard(deliveryId);
    desk.record(deliveryId, DISCARDED, by, proposal.reason());
    return now(deliveryId);
  }

  private DeliveryView open(UUID deliveryId) {
    var delivery = desk.lock(deliveryId).orElseThrow(() -> new Rejected(Rejection.notFound()));
    var state = DeliveryState.valueOf(delivery.state());
    if (!DeliveryState.FOR_OPERATOR.contains(state)) {
      throw new Rejected(DeliveryRejections.notForOperator(state));
    }
    return delivery;
  }

  private DeliveryView now(UUID deliveryId) {
    return desk.find(deliveryId).orElseThrow();
  }
}
