package nl.innovatiebudget.intake.round;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A step of a round that an officer recorded. */
@Entity
@Immutable
@Table(name = "round_step")
class TakenStep {

  @Embeddable
  record Key(String roundId, @Enumerated(EnumType.STRING) RoundStep step) {}

  @EmbeddedId Key key;
  Instant takenAt;
  String takenBy;

  protected TakenStep() {}

  TakenStep(String roundId, RoundStep step, Instant takenAt, String takenBy) {
    this.key = new Key(roundId, step);
    this.takenAt = takenAt;
    this.takenBy = takenBy;
  }

  RoundStep step() {
    return key.step();
  }
}
