package nl.innovatiebudget.assessment.ranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The reversed transfers. */
@ApplicationScoped
class PotTransferWithdrawals implements PanacheRepositoryBase<PotTransferWithdrawal, UUID> {

  /** Of these transfers. */
  List<PotTransferWithdrawal> of(Collection<UUID> transferIds) {
    return list("transferId in ?1", transferIds);
  }
}
