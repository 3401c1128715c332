package nl.innovatiebudget.assessment.scoring;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Seat;

/** The score sheets. */
@ApplicationScoped
public class ScoreSheets implements PanacheRepositoryBase<ScoreSheet, Seat> {

  public List<ScoreSheet> ofCases(Collection<UUID> applicationIds) {
    return list("seat.applicationId in ?1", applicationIds);
  }

  /** Of these cases, the seats at which a sheet is in. */
  Set<Seat> submitted(Collection<UUID> applicationIds) {
    return Set.copyOf(
        getEntityManager()
            .createQuery(
                "select s.seat from ScoreSheet s where s.seat.applicationId in :ids", Seat.class)
            .setParameter("ids", applicationIds)
            .getResultList());
  }

  public boolean anyOf(UUID applicationId) {
    return count("seat.applicationId", applicationId) > 0;
  }

  public List<ScoreSheet> ofJuror(UUID jurorId) {
    return list("seat.jurorId = ?1", jurorId);
  }
}
