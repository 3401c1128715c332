package nl.innovatiebudget.assessment.pitch;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.innovatiebudget.assessment.casefile.Seat;

/** Who was at the pitches; without a record everybody was. */
@ApplicationScoped
public class Attendance implements PanacheRepositoryBase<PitchAttendance, UUID> {

  /** The seats of those who did not hear the pitch, and therefore do not score it. */
  public Set<Seat> absent(Collection<UUID> applicationIds) {
    return list("applicationId in ?1", applicationIds).stream()
        .flatMap(PitchAttendance::absentSeats)
        .collect(Collectors.toSet());
  }

  /** In order of id. */
  List<UUID> absentees(UUID applicationId) {
    return findByIdOptional(applicationId).map(PitchAttendance::absentJurorIds).orElse(List.of());
  }
}
