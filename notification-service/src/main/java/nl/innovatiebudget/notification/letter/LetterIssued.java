package nl.innovatiebudget.notification.letter;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import nl.innovatiebudget.kit.money.Euro;

/** The event {@code letter-issued}: from now on the decision binds and may be seen. */
record LetterIssued(
    UUID letterId,
    UUID decisionId,
    UUID applicationId,
    String roundId,
    Outcome outcome,
    Euro amountCents,
    Instant issuedAt,
    String contentSha256) {

  static LetterIssued of(Letter letter) {
    return new LetterIssued(
        letter.letterId,
        letter.decisionId,
        letter.application.applicationId(),
        letter.application.roundId(),
        LetterKind.valueOf(letter.kind).outcome(),
        Euro.ofCents(Objects.requireNonNull(letter.amountCents)),
        letter.issuedAt,
        letter.sha256);
  }
}
