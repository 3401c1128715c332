package nl.innovatiebudget.assessment.pitch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Seat;

/** The scores of the pitches. */
@ApplicationScoped
public class PitchScores implements PanacheRepositoryBase<PitchScore, Seat> {

  /** Those that count: what was handed back to its juror does not. */
  public List<PitchScore> ofCases(Collection<UUID> applicationIds) {
    return list("seat.applicationId in ?1 and handedBackAt is null", applicationIds);
  }

  /** From now on a ranking rests on the scores of these cases, as far as none did already. */
  public void rankedAt(Instant at, Collection<UUID> applicationIds) {
    update(
        "rankedAt = ?1 where seat.applicationId in ?2 and rankedAt is null and handedBackAt is"
            + " null",
        at,
        applicationIds);
  }

  /** Also those that were handed back; in order of juror. */
  List<PitchScore> allOf(UUID applicationId) {
    return list("seat.applicationId = ?1 order by seat.jurorId", applicationId);
  }
}
