package nl.innovatiebudget.budget.pot;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A transfer between two pots of a round, and what the ledger did with it.
 *
 * @param availableCents what the first pot had left, when that was too little
 */
public record PotTransferView(
    UUID transferId,
    String fromPotId,
    String toPotId,
    Euro amountCents,
    String reason,
    Instant decidedAt,
    State state,
    @Nullable Euro availableCents) {

  /** What the ledger did. */
  @Schema(name = "PotTransferState")
  public enum State {
    MOVED,
    REFUSED
  }
}
