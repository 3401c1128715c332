package nl.innovatiebudget.assessment.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The first letter of each case that tells its decision. */
@ApplicationScoped
public class DecisionLetters implements PanacheRepositoryBase<DecisionLetter, UUID> {}
