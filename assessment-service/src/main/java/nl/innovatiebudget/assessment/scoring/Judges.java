package nl.innovatiebudget.assessment.scoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import nl.innovatiebudget.assessment.jury.Juror;

/** Who ever had a part in judging a case, also those who have no seat at it any more. */
@ApplicationScoped
public class Judges {

  private final ScoreVersions versions;
  private final BandMoves moves;

  Judges(ScoreVersions versions, BandMoves moves) {
    this.versions = versions;
    this.moves = moves;
  }

  /** Whether this juror submitted scores on it, or moved it to another band. */
  public boolean include(Juror juror, UUID applicationId) {
    return versions.count(
                "key.applicationId = ?1 and key.jurorId = ?2", applicationId, juror.jurorId())
            > 0
        || moves.count("applicationId = ?1 and movedBy = ?2", applicationId, juror.subject()) > 0;
  }
}
