package nl.innovatiebudget.assessment.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That a case may be pre-selected by the panel that is left of it, and why. */
@Entity
@Immutable
class SmallPanel {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @SuppressWarnings("UnusedVariable") // their order, for who reads the table
  private @Nullable Long position;

  private UUID applicationId;
  private int jurors;
  private String reason;

  @SuppressWarnings("UnusedVariable") // for who reads the table
  private String allowedBy;

  private Instant allowedAt;

  protected SmallPanel() {}

  SmallPanel(UUID applicationId, int jurors, String reason, String allowedBy, Instant at) {
    this.applicationId = applicationId;
    this.jurors = jurors;
    this.reason = reason;
    this.allowedBy = allowedBy;
    this.allowedAt = at;
  }

  UUID applicationId() {
    return applicationId;
  }

  /** How many were left; if more fall away, it is to be allowed anew. */
  int jurors() {
    return jurors;
  }

  SmallPanelView view() {
    return new SmallPanelView(applicationId, jurors, reason, allowedAt);
  }
}
