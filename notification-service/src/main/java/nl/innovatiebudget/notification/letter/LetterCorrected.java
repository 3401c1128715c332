package nl.innovatiebudget.notification.letter;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The event {@code letter-corrected}: a letter was replaced, what it decides was not. */
record LetterCorrected(
    UUID letterId,
    UUID corrects,
    UUID applicationId,
    String roundId,
    String kind,
    Instant issuedAt,
    String contentSha256) {

  static LetterCorrected of(Letter letter) {
    return new LetterCorrected(
        letter.letterId,
        Objects.requireNonNull(letter.corrects, "it corrects another letter"),
        letter.application.applicationId(),
        letter.application.roundId(),
        letter.kind,
        letter.issuedAt,
        letter.sha256);
  }
}
