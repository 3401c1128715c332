package nl.innovatiebudget.assessment.conflict;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a chair found a conflict which the system had found to be none, and why. */
@Entity
@Immutable
@Table(name = "conflict_dismissal")
class Dismissal {

  /** {@link ConflictId} as it is kept. */
  @Embeddable
  record Key(UUID applicationId, UUID jurorId, String mark) {}

  @EmbeddedId private Key key;
  private String reason;
  private String dismissedBy;
  private Instant dismissedAt;

  protected Dismissal() {}

  Dismissal(ConflictId conflict, String reason, String dismissedBy, Instant dismissedAt) {
    this.key = new Key(conflict.applicationId(), conflict.jurorId(), conflict.mark());
    this.reason = reason;
    this.dismissedBy = dismissedBy;
    this.dismissedAt = dismissedAt;
  }

  ConflictId conflict() {
    return new ConflictId(key.applicationId(), key.jurorId(), key.mark());
  }

  String reason() {
    return reason;
  }

  String dismissedBy() {
    return dismissedBy;
  }

  Instant dismissedAt() {
    return dismissedAt;
  }
}
