package nl.innovatiebudget.budget.appropriation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import nl.innovatiebudget.budget.transfer.Ledger;
import nl.innovatiebudget.budget.transfer.Outcome.Refused;
import nl.innovatiebudget.budget.transfer.Transfer;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/**
 * Books what a person decided: all of it, or a refusal with what the ledger has against it, by
 * which the whole act is undone.
 */
@ApplicationScoped
public class Booking {

  private static final int MOST_REASONS = 20;

  private final Ledger ledger;

  Booking(Ledger ledger) {
    this.ledger = ledger;
  }

  @Transactional
  public void book(List<Transfer> transfers) {
    var reasons = new ArrayList<Rejection>();
    for (var outcome : ledger.recordAll(transfers)) {
      if (outcome instanceof Refused(var reason)
          && !reason.code().equals("linked-transfer-failed")
          && reasons.size() < MOST_REASONS) {
        reasons.add(reason);
      }
    }
    Rejected.ifAny(reasons);
  }
}
