package nl.innovatiebudget.assessment.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Seat;

/** The sheets that were handed back. */
@ApplicationScoped
public class ScoreHandBacks implements PanacheRepositoryBase<ScoreHandBack, Long> {

  /** The last time that it happened to this juror at this case. */
  public Optional<HandBackView> last(Seat seat) {
    return find(
            "applicationId = ?1 and jurorId = ?2 order by position desc",
            seat.applicationId(),
            seat.jurorId())
        .firstResultOptional()
        .map(ScoreHandBack::view);
  }

  /** The oldest first. */
  List<HandBackView> of(UUID applicationId) {
    return list("applicationId = ?1 order by position", applicationId).stream()
        .map(ScoreHandBack::view)
        .toList();
  }
}
