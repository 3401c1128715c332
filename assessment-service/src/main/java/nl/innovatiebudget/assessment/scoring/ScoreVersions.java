package nl.innovatiebudget.assessment.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Seat;

/** Every sheet that was ever submitted. */
@ApplicationScoped
class ScoreVersions implements PanacheRepositoryBase<ScoreVersion, ScoreVersion.Key> {

  /** The caller holds the lock of the case. Returns its number, from 1. */
  int add(Seat seat, List<CriterionScore> scores, Instant submittedAt) {
    int version =
        1
            + (int)
                count(
                    "key.applicationId = ?1 and key.jurorId = ?2",
                    seat.applicationId(),
                    seat.jurorId());
    persist(new ScoreVersion(seat, version, scores, submittedAt));
    return version;
  }

  /** The oldest first. */
  List<ScoreVersion> of(UUID applicationId) {
    return list("key.applicationId = ?1 order by key.version", applicationId);
  }
}
