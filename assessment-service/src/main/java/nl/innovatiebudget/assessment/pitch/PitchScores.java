package nl.innovatiebudget.assessment.pitch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Seat;

/** The scores of the pitches. */
@ApplicationScoped
public class PitchScores implements PanacheRepositoryBase<PitchScore, Seat> {

  public List<PitchScore> ofCases(Collection<UUID> applicationIds) {
    return list("seat.applicationId in ?1", applicationIds);
  }
}
