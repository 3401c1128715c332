package nl.innovatiebudget.intake.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.innovatiebudget.kit.identity.BodyId;
import org.jspecify.annotations.Nullable;

/** A public body as the register of government organisations knows it. */
@Entity
public class Organisation {

  @Id private UUID organisationId;
  private String name;

  @Enumerated(EnumType.STRING)
  private OrganisationKind kind;

  private @Nullable String kvk;
  private @Nullable String rsin;
  private @Nullable String oin;
  private LocalDate validFrom;
  private @Nullable LocalDate validTo;

  protected Organisation() {}

  Organisation(UUID organisationId, RegisterLine line) {
    this.organisationId = organisationId;
    update(line);
  }

  final void update(RegisterLine line) {
    name = line.name();
    kind = line.kind();
    kvk = line.kvk();
    rsin = line.rsin();
    oin = line.oin();
    validFrom = line.validFrom();
    validTo = line.validTo();
  }

  public UUID organisationId() {
    return organisationId;
  }

  public String name() {
    return name;
  }

  public OrganisationKind kind() {
    return kind;
  }

  /** Every number by which the organisation may log in. */
  public List<BodyId> bodyIds() {
    return RegisterLine.bodyIds(kvk, rsin, oin);
  }

  /** Whether it is in the register on that day, the last day of validity included. */
  public boolean isValidOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }
}
