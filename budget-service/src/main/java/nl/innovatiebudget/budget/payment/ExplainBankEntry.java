package nl.innovatiebudget.budget.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** Keeps what a person found out about a line of the bank; it moves no money. */
@ApplicationScoped
class ExplainBankEntry {

  private final BankEntries entries;
  private final Clock clock;

  ExplainBankEntry(BankEntries entries, Clock clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /** Refuses a line that nobody has to look at, or that was explained. */
  @Transactional
  BankEntry explain(UUID entryId, String explanation, String by) {
    if (entries.find(entryId).isEmpty()) {
      throw new Rejected(Rejection.notFound());
    }
    if (!entries.explain(entryId, by, clock.instant(), explanation)) {
      throw new Rejected(PaymentRejections.nothingToExplain());
    }
    return entries.find(entryId).orElseThrow();
  }
}
