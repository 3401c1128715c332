package nl.innovatiebudget.intake.supplement;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The decisions not to treat. */
@ApplicationScoped
class RefusalsToTreat implements PanacheRepositoryBase<RefusalToTreat, UUID> {}
