package nl.innovatiebudget.budget.account;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import nl.innovatiebudget.kit.metrics.DatabaseGauges;

/** What an operator watches: whether the ledger balances, and how much goes through it. */
@ApplicationScoped
class AccountGauges {

  void register(@Observes StartupEvent event, DatabaseGauges gauges) {
    gauges.watch(
        "ledger.imbalance.cents",
        "Debits minus credits over all accounts; anything but 0 is a fault",
        "select coalesce(sum(debits_posted_cents + debits_pending_cents"
            + " - credits_posted_cents - credits_pending_cents), 0)::bigint from account");
    gauges.watch("ledger.accounts", "Accounts in the ledger", "select count(*) from account");
    gauges.watch(
        "ledger.last.position",
        "Position of the last transfer",
        "select coalesce(max(position), 0) from transfer");
  }
}
