package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Outcome.Refused;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.budget.transfer.TransferId;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** What payments do in the ledger; all of it or nothing. The last thing of every transaction. */
@ApplicationScoped
class CashBook {

  private final Ledger ledger;

  CashBook(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Refuses with all reasons of the ledger when it does not take one of them. */
  void record(List<Transfer> transfers) {
    var together = new ArrayList<Transfer>();
    for (var transfer : transfers) {
      together.add(together.size() < transfers.size() - 1 ? transfer.linked() : transfer);
    }
    var reasons = new LinkedHashSet<Rejection>();
    for (var outcome : ledger.recordAll(together)) {
      if (outcome instanceof Refused(var reason)) {
        reasons.add(reason);
      }
    }
    Rejected.ifAny(List.copyOf(reasons));
  }

  /** The bank booked the payment. */
  Transfer booking(Payment payment) {
    return found(payment.reservation()).posted(payment.booking());
  }

  /** The payment is not made. */
  Transfer release(Payment payment) {
    return found(payment.reservation()).voided(payment.release());
  }

  /** The bank made a payment whose reservation was released. */
  Transfer lateBooking(Payment payment) {
    var reservation = found(payment.reservation());
    return Transfer.atOnce(
            payment.lateBooking(), reservation.debit(), reservation.credit(), payment.amount())
        .about("payment-booked-late", payment.paymentId());
  }

  /** The money of a payment came back. */
  Transfer reversal(Payment payment) {
    var booked = ledger.find(payment.booking()).or(() -> ledger.find(payment.lateBooking()));
    return booked.orElseThrow().reversal(payment.reversal());
  }

  private Transfer found(TransferId id) {
    return ledger.find(id).orElseThrow();
  }
}
