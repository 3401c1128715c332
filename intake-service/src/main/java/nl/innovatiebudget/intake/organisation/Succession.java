package nl.innovatiebudget.intake.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organisation takes the place of another that ended, such as a municipality after a merger:
 * its people act for what the other applied for. Never changes; one that was a mistake is revoked.
 */
@Entity
@Table(name = "organisation_succession")
class Succession {

  @Id private UUID successionId;
  private UUID predecessorId;
  private UUID successorId;
  private LocalDate onDay;
  private Instant recordedAt;
  private String recordedBy;
  private @Nullable Instant revokedAt;
  private @Nullable String revokedBy;

  protected Succession() {}

  Succession(
      UUID predecessorId,
      UUID successorId,
      LocalDate onDay,
      Instant recordedAt,
      String recordedBy) {
    this.successionId = UUID.randomUUID();
    this.predecessorId = predecessorId;
    this.successorId = successorId;
    this.onDay = onDay;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  /** From now on it is as if it had never been recorded. Once is enough. */
  void revoke(Instant at, String by) {
    if (revokedAt == null) {
      revokedAt = at;
      revokedBy = by;
    }
  }

  UUID successionId() {
    return successionId;
  }

  UUID predecessorId() {
    return predecessorId;
  }

  UUID successorId() {
    return successorId;
  }

  LocalDate onDay() {
    return onDay;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String recordedBy() {
    return recordedBy;
  }

  @Nullable Instant revokedAt() {
    return revokedAt;
  }

  @Nullable String revokedBy() {
    return revokedBy;
  }
}
