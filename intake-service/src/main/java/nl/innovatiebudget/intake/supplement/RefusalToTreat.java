package nl.innovatiebudget.intake.supplement;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.intake.application.Application;
import nl.innovatiebudget.kit.problem.Text;
import org.hibernate.annotations.Immutable;

/**
 * The decision not to treat an application that stayed incomplete (Awb 4:5). It is kept here, apart
 * from the application's status, because nobody outside sees a decision before its letter.
 */
@Entity
@Immutable
class RefusalToTreat {

  static final String LEGAL_BASIS = "Algemene wet bestuursrecht, artikel 4:5, eerste lid";

  @Id private UUID refusalId;
  private UUID applicationId;
  private UUID requestId;
  private String reasonNl;
  private String reasonEn;
  private String legalBasis;
  private String decidedBy;
  private Instant decidedAt;
  private LocalDate lastDay;

  protected RefusalToTreat() {}

  /**
   * @param request whose answer fell short, or did not come
   * @param decidedBy pseudonym of the officer
   */
  RefusalToTreat(
      Application application,
      SupplementRequest request,
      Text reason,
      String decidedBy,
      Instant decidedAt) {
    this.refusalId = UUID.randomUUID();
    this.applicationId = application.applicationId();
    this.requestId = request.requestId();
    this.reasonNl = reason.nl();
    this.reasonEn = reason.en();
    this.legalBasis = LEGAL_BASIS;
    this.decidedBy = decidedBy;
    this.decidedAt = decidedAt;
    this.lastDay = request.lastDayToRefuse();
  }

  UUID refusalId() {
    return refusalId;
  }

  Text reason() {
    return new Text(reasonNl, reasonEn);
  }

  String legalBasis() {
    return legalBasis;
  }

  Instant decidedAt() {
    return decidedAt;
  }

  /** Last day to make it known. */
  LocalDate lastDay() {
    return lastDay;
  }
}
