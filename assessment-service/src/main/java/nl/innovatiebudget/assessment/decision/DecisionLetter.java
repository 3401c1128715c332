package nl.innovatiebudget.assessment.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.innovatiebudget.kit.time.BusinessClock;
import org.hibernate.annotations.Immutable;

/**
 * The letter by which the decision on a case was made known (Awb 3:41), in the portal or on paper.
 */
@Entity
@Immutable
public class DecisionLetter {

  @Id private UUID applicationId;
  private UUID letterId;
  private UUID decisionId;
  private Instant issuedAt;

  protected DecisionLetter() {}

  DecisionLetter(LetterIssued letter) {
    this.applicationId = letter.applicationId();
    this.letterId = letter.letterId();
    this.decisionId = letter.decisionId();
    this.issuedAt = letter.issuedAt();
  }

  UUID letterId() {
    return letterId;
  }

  UUID decisionId() {
    return decisionId;
  }

  /** The day in Amsterdam on which it was in the portal; on paper it counts from its posting. */
  LocalDate issuedOn() {
    return issuedAt.atZone(BusinessClock.AMSTERDAM).toLocalDate();
  }
}
