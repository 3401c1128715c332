package nl.innovatiebudget.assessment.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Every sheet that was ever submitted. */
@ApplicationScoped
class ScoreVersions implements PanacheRepositoryBase<ScoreVersion, ScoreVersion.Key> {

  /** The oldest first. */
  List<ScoreVersion> of(UUID applicationId) {
    return list("key.applicationId = ?1 order by key.version", applicationId);
  }
}
