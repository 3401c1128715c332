package nl.innovatiebudget.assessment.assignment;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import nl.innovatiebudget.assessment.casefile.Seat;
import org.hibernate.annotations.Immutable;

/** That a juror judges a case, and since when. */
@Entity
@Immutable
class Assignment {

  @EmbeddedId private Seat seat;
  private Instant assignedAt;

  protected Assignment() {}

  Assignment(Seat seat, Instant assignedAt) {
    this.seat = seat;
    this.assignedAt = assignedAt;
  }

  Seat seat() {
    return seat;
  }

  Instant assignedAt() {
    return assignedAt;
  }
}
