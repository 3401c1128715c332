package nl.innovatiebudget.intake.outcome;

import java.time.Instant;
import java.util.UUID;
import nl.innovatiebudget.intake.application.ApplicationStatus;
import nl.innovatiebudget.kit.money.Euro;

/** What intake reads of the event {@code letter-issued}. */
record LetterIssued(
    UUID letterId, UUID applicationId, Outcome outcome, Euro amountCents, Instant issuedAt) {

  enum Outcome {
    AWARDED(ApplicationStatus.AWARDED),
    REFUSED(ApplicationStatus.REFUSED),
    NOT_TREATED(ApplicationStatus.NOT_TREATED);

    private final ApplicationStatus status;

    Outcome(ApplicationStatus status) {
      this.status = status;
    }

    ApplicationStatus status() {
      return status;
    }
  }
}
