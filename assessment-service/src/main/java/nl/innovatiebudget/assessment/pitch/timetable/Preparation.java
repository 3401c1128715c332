package nl.innovatiebudget.assessment.pitch.timetable;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** What an officer laid down for the timetable of a round. */
@Entity
@Table(name = "pitch_preparation")
class Preparation {

  @Id private String roundId;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private PlanSettings settings;

  @JdbcTypeCode(SqlTypes.JSON)
  @Mutability(Immutability.class)
  private List<Lock> locks;

  @Version private int version;

  protected Preparation() {}

  Preparation(String roundId, PlanSettings settings) {
    this.roundId = roundId;
    this.settings = settings;
    this.locks = List.of();
  }

  String roundId() {
    return roundId;
  }

  PlanSettings settings() {
    return settings;
  }

  void settings(PlanSettings other) {
    settings = other;
  }

  List<Lock> locks() {
    return locks;
  }

  void locks(List<Lock> others) {
    locks = List.copyOf(others);
  }

  Optional<Lock> lockOf(UUID applicationId) {
    return locks.stream().filter(lock -> lock.applicationId().equals(applicationId)).findFirst();
  }
}
