package nl.innovatiebudget.budget.award;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;

/** The applicant was told; from that moment an award binds the state (Awb 3:40, 3:41). */
public record LetterIssued(
    UUID letterId, UUID decisionId, Outcome outcome, Euro amountCents, Instant issuedAt) {

  /** What the letter says. */
  public enum Outcome {
    AWARDED,
    REFUSED,
    NOT_TREATED
  }
}
