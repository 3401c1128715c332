package nl.innovatiebudget.assessment.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Seat;
import org.jspecify.annotations.Nullable;

/** That an assigned juror has no say in a case because of a conflict, from when until when. */
@Entity
class Recusal {

  @Id private UUID recusalId;
  private UUID applicationId;
  private UUID jurorId;

  @SuppressWarnings("UnusedVariable") // kept for the minutes
  private Instant recusedAt;

  @SuppressWarnings("UnusedVariable") // read in queries only
  private @Nullable Instant returnedAt;

  protected Recusal() {}

  Recusal(Seat seat, Instant recusedAt) {
    this.recusalId = UUID.randomUUID();
    this.applicationId = seat.applicationId();
    this.jurorId = seat.jurorId();
    this.recusedAt = recusedAt;
  }

  void end(Instant at) {
    returnedAt = at;
  }

  Seat seat() {
    return new Seat(applicationId, jurorId);
  }
}
