package nl.innovatiebudget.assessment.feedback;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The feedback that was checked. */
@ApplicationScoped
class Feedbacks implements PanacheRepositoryBase<Feedback, UUID> {}
