package nl.innovatiebudget.budget.proof;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** What is done about proofs by the clock of the system, in every replica. */
@ApplicationScoped
class ProofWork {

  private final RequestProof requestProof;
  private final ProveLedger proveLedger;

  ProofWork(RequestProof requestProof, ProveLedger proveLedger) {
    this.requestProof = requestProof;
    this.proveLedger = proveLedger;
  }

  @Scheduled(cron = "{innovatiebudget.ledger.proof.nightly}", timeZone = "Europe/Amsterdam")
  void requestNightly() {
    requestProof.nightly();
  }

  @Scheduled(
      every = "{innovatiebudget.ledger.proof.look-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void proveWhatWaits() {
    proveLedger.ifAskedFor();
  }
}
