package nl.innovatiebudget.budget.proof;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.budget.proof.Proof.Occasion;
import nl.innovatiebudget.kit.event.EventType;

/** The whole ledger was recomputed; see {@code contracts/ledger-proved.v1.json}. */
record LedgerProved(
    UUID proofId,
    Occasion occasion,
    long positions,
    String headHash,
    boolean holds,
    long findingCount,
    List<Finding> findings,
    Instant finishedAt) {

  static final EventType TYPE = EventType.of("ledger-proved");
}
