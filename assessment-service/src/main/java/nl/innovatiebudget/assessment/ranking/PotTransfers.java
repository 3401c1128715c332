package nl.innovatiebudget.assessment.ranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Rejected;
import nl.innovatiebudget.kit.problem.Rejection;

/** What the jury moved between pots. */
@ApplicationScoped
public class PotTransfers implements PanacheRepositoryBase<PotTransfer, UUID> {

  /** Those of a round that were not withdrawn, in the order in which they were made. */
  public List<PotTransfer> inForce(String roundId) {
    return list(
        "roundId = ?1 and transferId not in (select w.transferId from PotTransferWithdrawal w)"
            + " order by madeAt, transferId",
        roundId);
  }

  /** All of a round, withdrawn or not, in the order in which they were made. */
  List<PotTransfer> ofRound(String roundId) {
    return list("roundId = ?1 order by madeAt, transferId", roundId);
  }

  /** Refuses one that was never made. */
  PotTransfer get(UUID transferId) {
    return findByIdOptional(transferId).orElseThrow(() -> new Rejected(Rejection.notFound()));
  }
}
