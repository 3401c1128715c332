package nl.innovatiebudget.assessment.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Seat;

/** Who judges what. */
@ApplicationScoped
public class Seats implements PanacheRepositoryBase<Assignment, Seat> {

  public boolean taken(Seat seat) {
    return findByIdOptional(seat).isPresent();
  }

  public boolean anyAt(UUID applicationId) {
    return count("seat.applicationId", applicationId) > 0;
  }

  public List<Seat> ofJuror(UUID jurorId) {
    return seats("seat.jurorId = ?1", jurorId);
  }

  public List<Seat> ofCases(Collection<UUID> applicationIds) {
    return seats("seat.applicationId in ?1", applicationIds);
  }

  private List<Seat> seats(String condition, Object value) {
    return list(condition, value).stream().map(Assignment::seat).toList();
  }
}
