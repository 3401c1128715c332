package nl.innovatiebudget.assessment.advice;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** The signatures under advices; they are never changed. */
@ApplicationScoped
class AdviceSignatures implements PanacheRepositoryBase<AdviceSignature, AdviceSignature.Key> {

  /** In the order in which they were given. */
  List<AdviceSignature> under(UUID adviceId) {
    return list("key.adviceId = ?1 order by signedAt, key.signedBy", adviceId);
  }
}
