package nl.innovatiebudget.intake.supplement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.kit.problem.Text;
import org.hibernate.annotations.Immutable;

/** A longer decision term, as it was recorded. */
@Entity
@Immutable
class DecisionTermExtension {

  @Id private UUID extensionId;
  private UUID applicationId;
  private LocalDate formerLastDay;
  private LocalDate lastDay;
  private String reasonNl;
  private String reasonEn;
  private String extendedBy;
  private Instant extendedAt;

  protected DecisionTermExtension() {}

  /**
   * @param extendedBy pseudonym of the officer
   */
  DecisionTermExtension(
      UUID applicationId,
      LocalDate formerLastDay,
      LocalDate lastDay,
      Text reason,
      String extendedBy,
      Instant extendedAt) {
    this.extensionId = UUID.randomUUID();
    this.applicationId = applicationId;
    this.formerLastDay = formerLastDay;
    this.lastDay = lastDay;
    this.reasonNl = reason.nl();
    this.reasonEn = reason.en();
    this.extendedBy = extendedBy;
    this.extendedAt = extendedAt;
  }

  TermExtension term() {
    return new TermExtension(lastDay, LegalDay.of(extendedAt), reason());
  }

  UUID extensionId() {
    return extensionId;
  }

  LocalDate formerLastDay() {
    return formerLastDay;
  }

  LocalDate lastDay() {
    return lastDay;
  }

  Text reason() {
    return new Text(reasonNl, reasonEn);
  }

  Instant extendedAt() {
    return extendedAt;
  }
}
