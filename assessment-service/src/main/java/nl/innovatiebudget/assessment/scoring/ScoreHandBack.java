package nl.innovatiebudget.assessment.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.assessment.casefile.Seat;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That the chair asked a juror to score a case again, and why. */
@Entity
@Immutable
class ScoreHandBack {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @SuppressWarnings("UnusedVariable") // their order, read in queries only
  private @Nullable Long position;

  private UUID applicationId;
  private UUID jurorId;
  private String reason;

  @SuppressWarnings("UnusedVariable") // for who reads the table
  private String handedBackBy;

  private Instant handedBackAt;
  private Instant deadlineAt;

  protected ScoreHandBack() {}

  ScoreHandBack(
      Seat seat, String reason, String handedBackBy, Instant handedBackAt, Instant deadlineAt) {
    this.applicationId = seat.applicationId();
    this.jurorId = seat.jurorId();
    this.reason = reason;
    this.handedBackBy = handedBackBy;
    this.handedBackAt = handedBackAt;
    this.deadlineAt = deadlineAt;
  }

  Instant deadlineAt() {
    return deadlineAt;
  }

  UUID jurorId() {
    return jurorId;
  }

  HandBackView view() {
    return new HandBackView(applicationId, jurorId, reason, handedBackAt, deadlineAt);
  }
}
