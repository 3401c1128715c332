package nl.innovatiebudget.intake.delay;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A written notice of the applicants that the decision is late (Awb 4:17(3)). */
@Entity
@Immutable
class DefaultNotice {

  @Id private UUID noticeId;
  private UUID applicationId;
  private LocalDate receivedOn;
  private LocalDate termLastDay;
  private String recordedBy;
  private Instant recordedAt;

  protected DefaultNotice() {}

  /**
   * @param termLastDay of the decision term as it was counted then
   * @param recordedBy pseudonym of the officer
   */
  DefaultNotice(
      UUID applicationId,
      LocalDate receivedOn,
      LocalDate termLastDay,
      String recordedBy,
      Instant recordedAt) {
    this.noticeId = UUID.randomUUID();
    this.applicationId = applicationId;
    this.receivedOn = receivedOn;
    this.termLastDay = termLastDay;
    this.recordedBy = recordedBy;
    this.recordedAt = recordedAt;
  }

  /** What it sets going; nothing when it came before the term had passed. */
  Optional<PenaltyClock> clock() {
    return receivedOn.isAfter(termLastDay)
        ? Optional.of(PenaltyClock.after(termLastDay, receivedOn))
        : Optional.empty();
  }

  UUID noticeId() {
    return noticeId;
  }

  LocalDate receivedOn() {
    return receivedOn;
  }

  LocalDate termLastDay() {
    return termLastDay;
  }

  String recordedBy() {
    return recordedBy;
  }

  Instant recordedAt() {
    return recordedAt;
  }
}
