package nl.innovatiebudget.assessment.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That the panel put a case elsewhere than it was, and why. */
@Entity
@Immutable
class BandMove {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @SuppressWarnings("UnusedVariable") // their order, read in queries only
  private @Nullable Long position;

  private UUID applicationId;

  @Enumerated(EnumType.STRING)
  private Band fromBand;

  @Enumerated(EnumType.STRING)
  private Band toBand;

  private String reason;

  @SuppressWarnings("UnusedVariable") // for who reads the table
  private String movedBy;

  private Instant movedAt;

  protected BandMove() {}

  BandMove(
      UUID applicationId, Band fromBand, Band toBand, String reason, String movedBy, Instant at) {
    this.applicationId = applicationId;
    this.fromBand = fromBand;
    this.toBand = toBand;
    this.reason = reason;
    this.movedBy = movedBy;
    this.movedAt = at;
  }

  UUID applicationId() {
    return applicationId;
  }

  BandMoveView view() {
    return new BandMoveView(fromBand, toBand, reason, movedAt);
  }
}
