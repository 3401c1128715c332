package nl.innovatiebudget.intake.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/**
 * A public body as the register of government organisations knows it now. It is never removed, and
 * the database keeps every former entry.
 */
@Entity
public class Organisation {

  @Id private UUID organisationId;
  @Embedded private RegisterEntry entry;

  /** Made by the database; known once it was read from there. */
  @Column(insertable = false, updatable = false)
  private @Nullable String searchName;

  private Instant recordedAt;
  private String recordedBy;

  protected Organisation() {}

  Organisation(UUID organisationId, RegisterEntry entry, Instant recordedAt, String recordedBy) {
    this.organisationId = organisationId;
    record(entry, recordedAt, recordedBy);
  }

  /** Another entry takes the place of the present one, which becomes history. */
  final void record(RegisterEntry entry, Instant recordedAt, String recordedBy) {
    this.entry = entry;
    this.recordedAt = recordedAt;
    this.recordedBy = recordedBy;
  }

  public UUID organisationId() {
    return organisationId;
  }

  public String name() {
    return entry.name();
  }

  public OrganisationKind kind() {
    return entry.kind();
  }

  /** Where it is, in the words of the register, if that says so. */
  public Optional<String> region() {
    return Optional.of(entry.region()).filter(region -> !region.isBlank());
  }

  RegisterEntry entry() {
    return entry;
  }

  Instant recordedAt() {
    return recordedAt;
  }

  String recordedBy() {
    return recordedBy;
  }

  /** Where the list ends, if it ends with this organisation. */
  PagePosition position() {
    return new PagePosition(Objects.requireNonNull(searchName), organisationId);
  }

  /** Every number by which the organisation may log in. */
  public List<BodyId> bodyIds() {
    return entry.bodyIds();
  }

  /** Whether it is in the register on that day, the last day of validity included. */
  public boolean isValidOn(LocalDate day) {
    return entry.isValidOn(day);
  }
}
