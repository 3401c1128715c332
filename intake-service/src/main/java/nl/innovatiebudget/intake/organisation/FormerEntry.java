package nl.innovatiebudget.intake.organisation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** An entry of the register that another took the place of; the database writes it. */
@Entity
@Immutable
@Table(name = "organisation_history")
class FormerEntry {

  @Id private Long position;
  private UUID organisationId;
  @Embedded private RegisterEntry entry;
  private Instant recordedAt;
  private String recordedBy;

  protected FormerEntry() {}

  RegisterEntry entry() {
    return entry;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String recordedBy() {
    return recordedBy;
  }
}
