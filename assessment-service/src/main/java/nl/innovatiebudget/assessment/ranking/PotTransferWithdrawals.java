package nl.innovatiebudget.assessment.ranking;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The reversed transfers. */
@ApplicationScoped
class PotTransferWithdrawals implements PanacheRepositoryBase<PotTransferWithdrawal, UUID> {}
