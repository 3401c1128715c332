package nl.innovatiebudget.assessment.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;

/** Money that the jury moved between the pots of a round; nothing unless the jury did. */
@ApplicationScoped
class MovedMoney {

  /** One transfer, a reasoned act of the jury. */
  record Move(UUID transferId, String fromPotId, String toPotId, Euro amountCents, String reason) {}

  /** The transfers of a round that were not taken back. */
  List<Move> inForce(String roundId) {
    return List.of();
  }
}
