package nl.innovatiebudget.assessment.conflict;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a juror declared to have a personal interest in one case. */
@Entity
@Immutable
@Table(name = "conflict_declaration")
class Declaration {

  @Id private UUID declarationId;
  private UUID applicationId;
  private UUID jurorId;
  private String reason;
  private Instant declaredAt;

  protected Declaration() {}

  Declaration(UUID applicationId, UUID jurorId, String reason, Instant declaredAt) {
    this.declarationId = UUID.randomUUID();
    this.applicationId = applicationId;
    this.jurorId = jurorId;
    this.reason = reason;
    this.declaredAt = declaredAt;
  }

  Conflict conflict() {
    return new Conflict(
        applicationId, jurorId, Ground.DECLARATION, declarationId.toString(), "", "");
  }

  UUID declarationId() {
    return declarationId;
  }

  UUID applicationId() {
    return applicationId;
  }

  UUID jurorId() {
    return jurorId;
  }

  String reason() {
    return reason;
  }

  Instant declaredAt() {
    return declaredAt;
  }
}
