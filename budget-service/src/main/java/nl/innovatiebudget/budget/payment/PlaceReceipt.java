package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.budget.approval.Proposable;
import nl.innovatiebudget.budget.payment.BankEntry.Outcome;
import nl.innovatiebudget.budget.reclaim.ReceiveRepayment;
import nl.innovatiebudget.budget.reclaim.Reclaims;
import nl.innovatiebudget.kit.identity.Role;
import nl.innovatiebudget.kit.money.Euro;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Money that came in without a reference is taken for a reclaim, when two people agree which. It
 * counts from the day on which it came.
 */
@ApplicationScoped
class PlaceReceipt implements Proposable<PlaceReceipt.Placement> {

  static final String KIND = "receipt-placement";

  private final BankEntries entries;
  private final Reclaims reclaims;
  private final ReceiveRepayment receiveRepayment;
  private final Clock clock;

  PlaceReceipt(
      BankEntries entries, Reclaims reclaims, ReceiveRepayment receiveRepayment, Clock clock) {
    this.entries = entries;
    this.reclaims = reclaims;
    this.receiveRepayment = receiveRepayment;
    this.clock = clock;
  }

  /** What is proposed. */
  record Placement(UUID entryId, UUID reclaimId, String reason) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<Placement> bodyType() {
    return Placement.class;
  }

  @Override
  public Set<String> approvers() {
    return Set.of(Role.CONTROLLER);
  }

  @Override
  public void judge(Placement body) {
    var entry = entries.find(body.entryId()).orElseThrow(() -> new Rejected(Rejection.notFound()));
    var reasons = new ArrayList<Rejection>();
    if (entry.explainedBy() != null) {
      reasons.add(PaymentRejections.nothingToExplain());
    }
    if (entry.outcome() != Outcome.UNKNOWN_RECEIPT || Euro.ZERO.equals(entry.amountCents())) {
      reasons.add(PaymentRejections.notAReceipt());
    }
    if (reclaims.findByIdOptional(body.reclaimId()).isEmpty()) {
      reasons.add(PaymentRejections.reclaimUnknown(body.reclaimId()));
    }
    Rejected.ifAny(reasons);
  }

  @Override
  public void carryOut(UUID proposalId, Placement body) {
    var entry = entries.find(body.entryId()).orElseThrow();
    var by = "proposal " + proposalId;
    if (!entries.explain(entry.entryId(), by, clock.instant(), body.reason())) {
      throw new Rejected(PaymentRejections.nothingToExplain());
    }
    receiveRepayment.receive(
        body.reclaimId(),
        Objects.requireNonNull(entry.amountCents()),
        Objects.requireNonNull(entry.valueDay()),
        entry.entryReference());
  }
}
