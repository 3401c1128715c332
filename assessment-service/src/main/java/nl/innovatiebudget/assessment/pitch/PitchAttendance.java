package nl.innovatiebudget.assessment.pitch;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.innovatiebudget.assessment.casefile.Seat;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** Who of its panel did not hear the pitch of a case. */
@Entity
class PitchAttendance {

  @Id private UUID applicationId;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<UUID> absentJurorIds;

  private Instant recordedAt;
  @Version private int version;

  protected PitchAttendance() {}

  PitchAttendance(UUID applicationId, Collection<UUID> absentJurorIds, Instant recordedAt) {
    this.applicationId = applicationId;
    record(absentJurorIds, recordedAt);
  }

  final void record(Collection<UUID> absent, Instant at) {
    absentJurorIds = absent.stream().distinct().sorted().toList();
    recordedAt = at;
  }

  /** In order of id. */
  List<UUID> absentJurorIds() {
    return absentJurorIds;
  }

  Stream<Seat> absentSeats() {
    return absentJurorIds.stream().map(jurorId -> new Seat(applicationId, jurorId));
  }

  Instant recordedAt() {
    return recordedAt;
  }
}
