package nl.innovatiebudget.assessment.decision;

import java.time.Instant;
import java.util.UUID;

/** What this service reads of the event {@code letter-issued}. */
record LetterIssued(
    UUID letterId, UUID decisionId, UUID applicationId, Outcome outcome, Instant issuedAt) {

  /** What the letter says. */
  enum Outcome {
    AWARDED,
    REFUSED,
    NOT_TREATED
  }
}
