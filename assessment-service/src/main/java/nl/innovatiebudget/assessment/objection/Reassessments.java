package nl.innovatiebudget.assessment.objection;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Who judges again, and how. */
@ApplicationScoped
class Reassessments implements PanacheRepositoryBase<Reassessment, Reassessment.Key> {

  List<Reassessment> of(UUID objectionId) {
    return list("key.objectionId = ?1 order by key.jurorId", objectionId);
  }

  List<Reassessment> ofJuror(UUID jurorId) {
    return list("key.jurorId = ?1 order by assignedAt", jurorId);
  }
}
